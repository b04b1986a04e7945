import { counterProcesses } from '#features/counter/server/counter-process.public.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { tokensContract } from '../contract/tokens.contract.ts';
import { possessionKind } from './possession.kind.ts';
import { possessionAtCounter } from './possession-at-counter.ts';
import { tokensChecks } from './tokens.checks.ts';
import { tokensProcedures } from './tokens.procedures.ts';
import { possessionRecords } from './tokens.scope.public.ts';

export const tokensModule: FeatureModule = {
  name: 'tokens',
  contract: tokensContract,
  procedures: tokensProcedures,
  scopes: [possessionRecords],
  duties: tokensChecks,
  slots: [recordKinds.fill(possessionKind), counterProcesses.fill(possessionAtCounter)],
};
