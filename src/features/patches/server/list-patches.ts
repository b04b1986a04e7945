import { sql } from 'kysely';
import {
  countRecords,
  exportRecords,
  pageOfRecords,
  type RecordList,
} from '#features/records/server/record-list.public.ts';
import { choiceCondition, dateCondition } from '#platform/db/conditions.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type PatchRow, patchRow } from '../contract/patch.ts';
import { patchFields } from '../contract/patch-fields.messages.ts';
import type { PatchListInput } from '../contract/patches.contract.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';
import { patchKind } from './patch.kind.ts';

/** 修正パッチの一覧: what stands in each view, what it can be narrowed by, what a row shows. */
const patchList: RecordList<PatchListInput, PatchRow, 'patches'> = {
  kind: patchKind,
  table: 'patches',
  row: patchRow,
  views: (ctx) => ({
    open: sql`records.is_open`,
    toDecide: sql`records.state = 'published'`,
    toTest: sql`records.state = 'accepted'`,
    toDeliver: sql`records.state in ('tested', 'planned')`,
    overdue: sql`records.is_open and records.next_due_at < ${ctx.clock.now()}::timestamptz`,
    closed: sql`not records.is_open`,
    all: sql`true`,
  }),
  filters: {
    target: (asked) => choiceCondition(sql.ref('patches.target'), asked),
    kind: (asked) => choiceCondition(sql.ref('patches.kind'), asked),
    publishedOn: (asked) => dateCondition(sql.ref('patches.published_on'), asked),
  },
  sorts: { publishedOn: sql`patches.published_on`, dueAt: sql`records.sort_due`, number: sql`records.number` },
  columns: {
    product: sql`(select s.name from software_products as s where s.id = patches.software_id)`,
    dueAt: sql`records.next_due_at`,
    delivered: sql`(select coalesce(sum(w.delivered), 0)::int from patch_waves as w where w.patch_id = patches.id)`,
  },
};

/** A page of patches as the list and its workbook show them. */
export const listPatches = (ctx: Ctx, input: PatchListInput) => pageOfRecords(ctx, patchList, input);

/** How many stand in each view. */
export const countViews = (ctx: Ctx) =>
  countRecords(ctx, patchList, {
    views: ['open', 'toDecide', 'toTest', 'toDeliver', 'overdue'],
    within: sql`records.is_open`,
  });

/** The list as it is filtered now, as a workbook. */
export const exportPatches = exportRecords(patchList, {
  ...words.export,
  action: 'patches.exportPatches',
  columns: patchFields,
});
