import { recordScope } from '#platform/scope/record-scope.ts';
import { patchesPermissions } from '../contract/patch.process.ts';

const readBy = [patchesPermissions.read];

/** 修正パッチ and 未適用の検索 are the desk's work: the desk, 県 and 監査 see every one. */
export const patchRecords = recordScope({ kind: 'patch', table: 'records', calledBy: 'number', readBy });
export const searchRecords = recordScope({ kind: 'patchSearch', table: 'records', calledBy: 'number', readBy });
/** 標準イメージ too. */
export const imageRecords = recordScope({ kind: 'baseImage', table: 'base_images', readBy });
