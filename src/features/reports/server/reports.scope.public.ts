import { recordScope } from '#platform/scope/record-scope.ts';
import { reportsPermissions } from '../contract/report.process.ts';

export const reportRecords = recordScope({
  kind: 'weeklyReport',
  table: 'records',
  calledBy: 'number',
  readBy: [reportsPermissions.read],
});
