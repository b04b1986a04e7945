import { recordScope } from '#platform/scope/record-scope.ts';
import { stockPermissions } from '../contract/stock-request.process.ts';

/** What 県 owns and the desk keeps is between the two: they and 監査 see all of it. */
export const stockItemRecords = recordScope({
  kind: 'stockItem',
  table: 'stock_items',
  readBy: [stockPermissions.read],
});

/** 払出の指示 and 補充の依頼, the same. */
export const stockRequestRecords = recordScope({
  kind: 'stockRequest',
  table: 'records',
  readBy: [stockPermissions.read],
});
