import { recordScope } from '#platform/scope/record-scope.ts';
import { tokensPermissions } from '../contract/possession.process.ts';

/** 所持確認 is the desk's work: the desk, 県 and 監査 see every one. */
export const possessionRecords = recordScope({
  kind: 'possessionCheck',
  table: 'records',
  calledBy: 'number',
  readBy: [tokensPermissions.read],
});
