import { homeBlocks } from '#platform/use-case/home-blocks.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { accountsContract } from '../contract/accounts.contract.ts';
import { accountHome } from './account-home.ts';
import { accountsProcedures } from './accounts.procedures.ts';
import { accountRecords, changeRecords, tokenRecords } from './accounts.scope.public.ts';
import { expireChangesJob } from './expire-changes.job.ts';
import { sweepSessionsJob } from './sweep-sessions.job.ts';

/** Boot also fills `permissionCatalogue`, `recordScopes` and `secondFactorKey` of accounts.slots.ts. */
export const accountsModule: FeatureModule = {
  name: 'accounts',
  contract: accountsContract,
  procedures: accountsProcedures,
  scopes: [accountRecords, changeRecords, tokenRecords],
  slots: [homeBlocks.fill(accountHome)],
  jobs: [sweepSessionsJob, expireChangesJob],
};
