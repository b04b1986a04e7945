import type { RecordKind, Standing } from '#features/records/server/record-kind.public.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { stockRequestFields } from '../contract/stock-fields.messages.ts';
import { stockRequestProcess } from '../contract/stock-request.process.ts';
import { findRequest, type StockRequestRecord, unscopedRequestTexts } from './request.reads.ts';
import { stockRequestRecords } from './stock.scope.public.ts';

/** 払出の指示・補充の依頼: how they are found and decided. */
export const requestKind: RecordKind<
  typeof stockRequestProcess,
  StockRequestRecord,
  Standing<StockRequestRecord>,
  'stock_requests'
> = {
  process: stockRequestProcess,
  words: words.request,
  table: 'stock_requests',
  fields: stockRequestFields,
  scope: stockRequestRecords,
  href: (id) => `/stock/${id}`,
  texts: unscopedRequestTexts,
  find: findRequest,
  needs: {},
  clocks: {
    due: ({ due_on }) => (due_on ? onDay(due_on) : null),
    arrival: ({ expected_on }) => (expected_on ? onDay(expected_on) : null),
  },
};
