import { recordScope } from '#platform/scope/record-scope.ts';
import { approvalsPermissions } from '../contract/approval.process.ts';

export const approvalRecords = recordScope({
  kind: 'approval',
  table: 'records',
  calledBy: 'number',
  readBy: [approvalsPermissions.read],
});
