import { sql } from 'kysely';
import {
  countRecords,
  exportRecords,
  pageOfRecords,
  type RecordList,
} from '#features/records/server/record-list.public.ts';
import { choiceCondition, dateCondition } from '#platform/db/conditions.ts';
import { dayColumn, textColumn } from '#platform/sheets/export-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PatchRow } from '../contract/patch.ts';
import type { PatchListInput } from '../contract/patches.contract.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';
import { patchKind } from './patch.kind.ts';

/** 修正パッチの一覧: what stands in each view, what it can be narrowed by, what a row shows. */
const patchList: RecordList<PatchListInput, PatchRow> = {
  kind: patchKind,
  table: 'patches',
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
    target: sql`patches.target`,
    kind: sql`patches.kind`,
    severity: sql`patches.severity`,
    urgent: sql`patches.urgent`,
    publishedOn: sql`patches.published_on`,
    dueAt: sql`records.next_due_at`,
    delivered: sql`(select coalesce(sum(w.delivered), 0)::int from patch_waves as w where w.patch_id = patches.id)`,
    devices: sql`patches.devices`,
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

const { columns: c } = words;

/** The list as it is filtered now, as a workbook. */
export const exportPatches = exportRecords(patchList, {
  ...words.export,
  action: 'patches.exportPatches',
  columns: [
    [textColumn(words.title, 34), (row) => row.title],
    [textColumn(c.target, 24), (row) => words.targets[row.target]],
    [textColumn(c.product, 22), (row) => row.product],
    [textColumn(c.kind, 18), (row) => words.kinds[row.kind]],
    [textColumn(c.severity, 8), (row) => words.severities[row.severity]],
    [dayColumn(c.publishedOn), (row) => row.publishedOn],
    [{ title: c.devices, kind: 'integer', width: 10 }, (row) => row.devices],
    [{ title: c.delivered, kind: 'integer', width: 8 }, (row) => row.delivered],
  ],
});
