import { recordScope } from '#platform/scope/record-scope.ts';
import { mobilePermissions } from '../contract/instruction.process.ts';

/** 設定変更の指示 is between 県 and the desk. */
export const instructionRecords = recordScope({
  kind: 'instruction',
  table: 'records',
  readBy: [mobilePermissions.read],
});
