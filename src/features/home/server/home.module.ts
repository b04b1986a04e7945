import type { FeatureModule } from '#platform/use-case/module.ts';
import { homeContract } from '../contract/home.contract.ts';
import { homeWords } from '../contract/home.messages.ts';
import { closingHandovers } from './home.evidence.ts';
import { homeProcedures } from './home.procedures.ts';
import { handoverRecords } from './home.scope.public.ts';

export const homeModule: FeatureModule = {
  name: 'home',
  contract: homeContract,
  procedures: homeProcedures,
  scopes: [handoverRecords],
  duties: [
    {
      duty: '13-5.1',
      evidence: homeWords.evidence.name,
      query: closingHandovers,
      test: 'src/features/home/server/handover.test.ts',
    },
  ],
};
