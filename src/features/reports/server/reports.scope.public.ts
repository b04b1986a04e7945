import { recordScope } from '#platform/scope/record-scope.ts';
import { reportsPermissions } from '../contract/reports.contract.ts';

export const reportRecords = recordScope({
  kind: 'weeklyReport',
  table: 'weekly_reports',
  readBy: [reportsPermissions.read],
});
