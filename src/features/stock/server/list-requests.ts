import { sql } from 'kysely';
import { type RecordList, recordLists } from '#features/records/server/record-list.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { StockRequestListInput } from '../contract/stock.contract.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { type StockRequestRow, stockRequestRow } from '../contract/stock.ts';
import { stockRequestFields } from '../contract/stock-fields.messages.ts';
import { requestKind } from './request.kind.ts';

/** 払出と補充の一覧. */
const requestList: RecordList<StockRequestListInput, StockRequestRow, 'stock_requests'> = {
  kind: requestKind,
  row: stockRequestRow,
  views: () => ({
    refills: sql`(records.is_open and stock_requests.kind = 'refill')`,
    orders: sql`(records.is_open and stock_requests.kind = 'issue')`,
  }),
  filters: {},
  sorts: { dueOn: sql`coalesce(stock_requests.due_on, stock_requests.expected_on, '9999-12-30')` },
  columns: { overdue: sql`false` },
  finish: async (ctx, rows) => {
    const day = today(ctx.clock.now());
    return rows.map((row) => ({ ...row, overdue: row.state === 'asked' && row.dueOn !== null && row.dueOn < day }));
  },
};

export const requestLists = recordLists(
  requestList,
  { views: ['open', 'refills', 'orders', 'overdue'] },
  { ...words.request.export, action: 'stock.exportRequests', columns: stockRequestFields },
);
