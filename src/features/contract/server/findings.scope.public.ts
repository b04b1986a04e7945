import { recordScope } from '#platform/scope/record-scope.ts';
import { findingPermissions } from '../contract/finding.process.ts';

/** 監査の指摘 is between the auditor, the contractor's manager and 県: each of them sees every one. */
export const findingRecords = recordScope({
  kind: 'finding',
  table: 'records',
  calledBy: 'number',
  readBy: [findingPermissions.readFindings],
});
