import { sql } from 'kysely';
import { type RecordList, recordLists } from '#features/records/server/record-list.public.ts';
import { type DisposalRow, disposalRow } from '../contract/disposal.ts';
import { disposalFields } from '../contract/disposal-fields.messages.ts';
import type { DisposalListInput } from '../contract/disposals.contract.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalKind } from './disposal.kind.ts';

/** 廃棄処分の一覧: what stands in each view, what it can be narrowed by, what a row shows. */
const disposalList: RecordList<DisposalListInput, DisposalRow, 'disposals'> = {
  kind: disposalKind,
  row: disposalRow,
  views: () => ({
    proposed: sql`records.state = 'proposed'`,
    approved: sql`records.state in ('returned', 'approved', 'accepted')`,
    certified: sql`records.state = 'certified'`,
  }),
  filters: {},
  sorts: { workOn: sql`coalesce(disposals.work_on, '9999-12-30')` },
  columns: {
    devices: sql`(select count(*)::int from disposal_items as i where i.disposal_id = disposals.id)`,
    drives: sql`(select count(*)::int from disposal_drives as d where d.disposal_id = disposals.id)`,
    destroyed: sql`(select count(d.destroyed_at)::int from disposal_drives as d where d.disposal_id = disposals.id)`,
  },
};

/** 廃棄台帳: the list, the counts of its views, and its workbook. */
export const disposalLists = recordLists(
  disposalList,
  { views: ['open', 'proposed', 'approved', 'certified', 'overdue'] },
  {
    ...words.export,
    action: 'disposals.exportDisposals',
    columns: disposalFields,
  },
);
