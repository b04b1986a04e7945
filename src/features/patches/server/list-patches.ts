import { sql } from 'kysely';
import { type RecordList, recordLists } from '#features/records/server/record-list.public.ts';
import { dateCondition } from '#platform/db/conditions.ts';
import { type PatchRow, patchRow } from '../contract/patch.ts';
import { patchFields } from '../contract/patch-fields.messages.ts';
import type { PatchListInput } from '../contract/patches.contract.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';
import { patchKind } from './patch.kind.ts';

/** 修正パッチの一覧: what stands in each view, what it can be narrowed by, what a row shows. */
const patchList: RecordList<PatchListInput, PatchRow, 'patches'> = {
  kind: patchKind,
  row: patchRow,
  views: (ctx) => ({
    toDecide: sql`records.state = 'published'`,
    toTest: sql`records.state = 'accepted'`,
    toDeliver: sql`records.state in ('tested', 'planned')`,
    overdue: sql`records.is_open and records.next_due_at < ${ctx.clock.now()}::timestamptz`,
  }),
  filters: {
    publishedOn: (asked) => dateCondition(sql.ref('patches.published_on'), asked),
  },
  sorts: { publishedOn: sql`patches.published_on`, dueAt: sql`records.sort_due` },
  columns: {
    product: sql`(select s.name from software_products as s where s.id = patches.software_id)`,
    dueAt: sql`records.next_due_at`,
    delivered: sql`(select coalesce(sum(w.delivered), 0)::int from patch_waves as w where w.patch_id = patches.id)`,
  },
};

/** 修正パッチ台帳: the list, the counts of its views, and its workbook. */
export const patchLists = recordLists(
  patchList,
  { views: ['open', 'toDecide', 'toTest', 'toDeliver', 'overdue'] },
  {
    ...words.export,
    action: 'patches.exportPatches',
    columns: patchFields,
  },
);
