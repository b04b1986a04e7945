import { sql } from 'kysely';
import { unscopedDepartmentName } from '#features/people/server/department-name.public.ts';
import { type RecordList, recordLists } from '#features/records/server/record-list.public.ts';
import { addDays, today } from '#kernel/calendar/civil.ts';
import { countOpenDays } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { choiceCondition } from '#platform/db/conditions.ts';
import { type RepairRow, repairRow } from '../contract/repair.ts';
import { repairFields } from '../contract/repair-fields.messages.ts';
import type { RepairListInput } from '../contract/repairs.contract.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairKind } from './repair.kind.ts';

/** 修理一覧 and 修理台帳: what stands in each view, what it can be narrowed by, what a row shows. */
const repairList: RecordList<RepairListInput, RepairRow, 'repairs'> = {
  kind: repairKind,
  row: repairRow,
  views: () => ({
    atVendor: sql`records.state = 'atVendor'`,
    parts: sql`records.is_open and repairs.waits_for <> ''`,
    held: sql`records.state = 'decided' and repairs.treatment = 'hold'`,
  }),
  filters: {
    deviceClass: (asked) => choiceCondition(sql.ref('repairs.class_code'), asked),
  },
  sorts: { dueAt: sql`records.sort_due` },
  columns: {
    department: unscopedDepartmentName,
    assetTag: sql`(select a.asset_tag from assets as a where a.id = repairs.asset_id)`,
    className: sql`(select c.name from device_classes as c where c.code = repairs.class_code)`,
    dueAt: sql`records.next_due_at`,
    overdue: sql`false`,
    days: sql`0`,
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

/** 修理台帳 (§4-8, §5-7, §6-7, §7-8): the list, the counts of its views, and its workbook. */
export const repairLists = recordLists(
  repairList,
  { views: ['open', 'mine', 'atVendor', 'parts', 'held', 'overdue'] },
  {
    ...words.export,
    action: 'repairs.exportRepairs',
    columns: repairFields,
  },
);
