import { figureRecords } from '#features/records/server/figures.public.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { recordSearch } from '#features/records/server/record-search.public.ts';
import { homeBlocks } from '#platform/use-case/home-blocks.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { reportsContract } from '../contract/reports.contract.ts';
import { reportKind } from './report.kind.ts';
import { reportHome } from './report-home.ts';
import { reportsChecks } from './reports.checks.ts';
import { reportsProcedures } from './reports.procedures.ts';
import { reportRecords } from './reports.scope.public.ts';
import { recordsBehind } from './weekly-reports.reads.ts';

export const reportsModule: FeatureModule = {
  name: 'reports',
  contract: reportsContract,
  procedures: reportsProcedures,
  scopes: [reportRecords],
  slots: [
    homeBlocks.fill(reportHome),
    figureRecords.fill(recordsBehind),
    recordKinds.fill(reportKind),
    ...recordSearch(reportKind, 'weeklyReport'),
  ],
  duties: reportsChecks,
};
