import { recordModule } from '#features/records/server/record-module.public.ts';
import { homeBlocks } from '#platform/use-case/home-blocks.ts';
import { disposalsContract } from '../contract/disposals.contract.ts';
import { disposalFigureLines } from '../contract/disposals.messages.ts';
import { disposalKind } from './disposal.kind.ts';
import { disposalHome } from './disposal-home.ts';
import { disposalsChecks } from './disposals.checks.ts';
import { disposalsProcedures } from './disposals.procedures.ts';
import { validationRecords } from './disposals.scope.public.ts';

export const disposalsModule = recordModule({
  name: 'disposals',
  kind: disposalKind,
  contract: disposalsContract,
  procedures: disposalsProcedures,
  figures: disposalFigureLines,
  scopes: [validationRecords],
  duties: disposalsChecks,
  slots: [homeBlocks.fill(disposalHome)],
});
