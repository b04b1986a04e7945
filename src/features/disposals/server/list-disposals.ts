import { sql } from 'kysely';
import { type RecordList, recordLists, usual } from '#features/records/server/record-list.public.ts';
import { choiceCondition } from '#platform/db/conditions.ts';
import type { BookColumn } from '#platform/sheets/book.ts';
import { momentColumn, textColumn } from '#platform/sheets/export-rows.ts';
import type { DisposalRow } from '../contract/disposal.ts';
import type { DisposalListInput } from '../contract/disposals.contract.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalKind } from './disposal.kind.ts';

/** 廃棄処分の一覧: what stands in each view, what it can be narrowed by, what a row shows. */
const disposalList: RecordList<DisposalListInput, DisposalRow> = {
  kind: disposalKind,
  table: 'disposals',
  views: (ctx) => ({
    ...usual.views(ctx),
    proposed: sql`records.state in ('proposed', 'returned')`,
    approved: sql`records.state in ('approved', 'accepted')`,
    certified: sql`records.state = 'certified'`,
  }),
  filters: {
    clause: (asked) => choiceCondition(sql.ref('disposals.clause'), asked),
    openedOn: usual.filters.openedOn,
  },
  sorts: { workOn: sql`coalesce(disposals.work_on, '9999-12-30')`, ...usual.sorts },
  columns: {
    ...usual.columns,
    clause: sql`disposals.clause`,
    devices: sql`(select count(*)::int from disposal_items as i where i.disposal_id = disposals.id)`,
    drives: sql`(select count(*)::int from disposal_drives as d where d.disposal_id = disposals.id)`,
    destroyed: sql`(select count(d.destroyed_at)::int from disposal_drives as d where d.disposal_id = disposals.id)`,
    workOn: sql`disposals.work_on`,
    place: sql`disposals.place`,
  },
};

const { columns } = words;
const count = (title: string): BookColumn => ({ title, kind: 'integer', width: 8 });

/** 廃棄台帳: the list, the counts of its views, and its workbook. */
export const disposalLists = recordLists(
  disposalList,
  { views: ['open', 'proposed', 'approved', 'certified', 'overdue'] },
  {
    ...words.export,
    action: 'disposals.exportDisposals',
    columns: [
      [textColumn(columns.title, 36), (row) => row.title],
      [textColumn(columns.clause, 10), (row) => row.clause],
      [count(columns.devices), (row) => row.devices],
      [count(columns.drives), (row) => row.destroyed],
      [textColumn(columns.workOn, 14), (row) => row.workOn ?? ''],
      [textColumn(columns.place, 24), (row) => row.place],
      [momentColumn(columns.openedAt), (row) => row.openedAt],
      [momentColumn(columns.closedAt), (row) => row.closedAt],
      [textColumn(columns.assignee, 16), (row) => row.assignee ?? ''],
    ],
  },
);
