import { recordScope } from '#platform/scope/record-scope.ts';
import { disposalsPermissions } from '../contract/disposal.process.ts';

/** 廃棄処分 is between the desk and 県: they and 監査 see every one. */
export const disposalRecords = recordScope({
  kind: 'disposal',
  table: 'records',
  calledBy: 'number',
  readBy: [disposalsPermissions.read],
});
