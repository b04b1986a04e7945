import { sql } from 'kysely';
import {
  countRecords,
  exportRecords,
  pageOfRecords,
  type RecordList,
} from '#features/records/server/record-list.public.ts';
import { addDays, today } from '#kernel/calendar/civil.ts';
import { countOpenDays } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { choiceCondition, idsCondition, instantCondition } from '#platform/db/conditions.ts';
import { momentColumn, textColumn } from '#platform/sheets/export-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RepairRow } from '../contract/repair.ts';
import type { RepairListInput } from '../contract/repairs.contract.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairKind } from './repair.kind.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/** 修理一覧 and 修理台帳: what stands in each view, what it can be narrowed by, what a row shows. */
const repairList: RecordList<RepairListInput, RepairRow> = {
  kind: repairKind,
  table: 'repairs',
  views: (ctx) => ({
    open: sql`records.is_open`,
    mine: sql`records.is_open and records.assignee_id = ${ctx.actor.agentId ?? nobody}`,
    atVendor: sql`records.state = 'atVendor'`,
    parts: sql`records.is_open and repairs.waits_for <> ''`,
    held: sql`records.state = 'decided' and repairs.treatment = 'hold'`,
    overdue: sql`records.is_open and records.sort_due < ${ctx.clock.now()}::timestamptz`,
    closed: sql`not records.is_open`,
    all: sql`true`,
  }),
  filters: {
    deviceClass: (asked) => choiceCondition(sql.ref('repairs.class_code'), asked),
    treatment: (asked) => choiceCondition(sql.ref('repairs.treatment'), asked),
    department: (asked) => idsCondition(sql.ref('records.department_id'), asked),
    openedOn: (asked) => instantCondition(sql.ref('records.opened_at'), asked),
  },
  sorts: { dueAt: sql`records.sort_due`, openedAt: sql`records.opened_at`, number: sql`records.number` },
  columns: {
    assetTag: sql`(select a.asset_tag from assets as a where a.id = repairs.asset_id)`,
    className: sql`(select c.name from device_classes as c where c.code = repairs.class_code)`,
    department: sql`coalesce((select d.full_name from departments as d where d.id = records.department_id), '')`,
    userName: sql`repairs.user_name`,
    treatment: sql`repairs.treatment`,
    vendor: sql`repairs.vendor`,
    waitsFor: sql`repairs.waits_for`,
    openedAt: sql`records.opened_at`,
    closedAt: sql`records.closed_at`,
    dueAt: sql`records.next_due_at`,
    overdue: sql`false`,
    days: sql`0`,
    costYen: sql`repairs.cost_yen`,
    assignee: sql`(select g.name from agents as g where g.id = records.assignee_id)`,
  },
  untold: { vendor: '', costYen: null },
  finish: async (ctx, rows) => {
    const calendar = await readCalendar(ctx.tx);
    const now = ctx.clock.now();
    return rows.map((row) => ({
      ...row,
      overdue: row.closedAt === null && row.dueAt !== null && row.dueAt < now,
      days: countOpenDays(calendar, addDays(today(row.openedAt), 1), today(row.closedAt ?? now)),
    }));
  },
};

/** A page of repairs as the list and 修理台帳 show them. */
export const listRepairs = (ctx: Ctx, input: RepairListInput) => pageOfRecords(ctx, repairList, input);

/** How many stand in each view. */
export const countViews = (ctx: Ctx) =>
  countRecords(ctx, repairList, {
    views: ['open', 'mine', 'atVendor', 'parts', 'held', 'overdue'],
    within: sql`records.is_open`,
  });

const { columns } = words;

/** 修理台帳 (§4-8, §5-7, §6-7, §7-8): the list as it is filtered now, as a workbook. */
export const exportRepairs = exportRecords(repairList, {
  ...words.export,
  action: 'repairs.exportRepairs',
  columns: [
    [textColumn(columns.className, 18), (row) => row.className],
    [textColumn(columns.title, 44), (row) => row.title],
    [textColumn(columns.department, 30), (row) => row.department],
    [textColumn(columns.user, 16), (row) => row.userName],
    [textColumn(columns.treatment, 10), (row) => (row.treatment ? words.treatments[row.treatment] : '')],
    [textColumn(columns.vendor, 24), (row) => row.vendor],
    [momentColumn(columns.openedAt), (row) => row.openedAt],
    [momentColumn(columns.closedAt), (row) => row.closedAt],
    [{ title: columns.days, kind: 'integer', width: 10 }, (row) => row.days],
    [{ title: columns.cost, kind: 'integer', width: 12 }, (row) => row.costYen],
    [textColumn(columns.assignee, 16), (row) => row.assignee ?? ''],
  ],
});
