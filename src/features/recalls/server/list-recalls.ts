import { sql } from 'kysely';
import { unscopedDepartmentName } from '#features/people/server/department-name.public.ts';
import { type RecordList, recordLists } from '#features/records/server/record-list.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { choiceCondition } from '#platform/db/conditions.ts';
import { type RecallRow, recallRow } from '../contract/recall.ts';
import { recallFields } from '../contract/recall-fields.messages.ts';
import type { RecallListInput } from '../contract/recalls.contract.ts';
import { recallsWords as words } from '../contract/recalls.messages.ts';
import { recallKind } from './recall.kind.ts';

/** 回収の対象の一覧: what stands in each view, what it can be narrowed by, what a row shows. */
const recallList: RecordList<RecallListInput, RecallRow, 'recalls'> = {
  kind: recallKind,
  row: recallRow,
  views: () => ({
    found: sql`records.state = 'found'`,
    asked: sql`(records.state = 'asked' and recalls.collection_id is null)`,
    returning: sql`(records.is_open and recalls.collection_id is not null)`,
    retired: sql`(records.is_open and recalls.kind = 'retired')`,
  }),
  filters: {
    deviceClass: (asked) =>
      choiceCondition(sql`(select a.class_code from assets as a where a.id = recalls.asset_id)`, asked),
  },
  sorts: { foundOn: sql`recalls.found_on` },
  columns: {
    department: unscopedDepartmentName,
    assetTag: sql`(select a.asset_tag from assets as a where a.id = recalls.asset_id)`,
    className: sql`(select c.name from assets as a join device_classes as c on c.code = a.class_code where a.id = recalls.asset_id)`,
    collection: sql`coalesce((select c.number from records as c where c.id = recalls.collection_id), '')`,
    overdue: sql`false`,
  },
  finish: async (ctx, rows) => {
    const day = today(ctx.clock.now());
    const isOpen = ({ state }: RecallRow) => (recallKind.process.open as readonly string[]).includes(state);
    return rows.map((row) => ({ ...row, overdue: isOpen(row) && row.dueOn !== null && row.dueOn < day }));
  },
};

/** 回収の対象の一覧, the counts of its views, and its workbook. */
export const recallLists = recordLists(
  recallList,
  { views: ['open', 'found', 'asked', 'returning', 'retired', 'overdue'] },
  { ...words.export, action: 'recalls.exportRecalls', columns: recallFields },
);
