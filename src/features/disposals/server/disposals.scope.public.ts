import { recordScope } from '#platform/scope/record-scope.ts';
import { disposalsPermissions } from '../contract/disposal.process.ts';

const readBy = [disposalsPermissions.read];

/** 廃棄処分 is between the desk and 県: they and 監査 see every one. */
export const disposalRecords = recordScope({
  kind: 'disposal',
  table: 'records',
  calledBy: 'number',
  readBy,
});

/** 妥当性確認 too. */
export const validationRecords = recordScope({ kind: 'disposalValidation', table: 'disposal_validations', readBy });
