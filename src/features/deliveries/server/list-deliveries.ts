import { sql } from 'kysely';
import { unscopedDepartmentName } from '#features/people/server/department-name.public.ts';
import { type RecordList, recordLists } from '#features/records/server/record-list.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { choiceCondition } from '#platform/db/conditions.ts';
import type { DeliveryListInput } from '../contract/deliveries.contract.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import { type DeliveryRow, deliveryRow } from '../contract/delivery.ts';
import { deliveryFields } from '../contract/delivery-fields.messages.ts';
import { deliveryKind } from './delivery.kind.ts';

const siteName = (id: string) => sql`(select s.name from sites as s where s.id = ${sql.ref(id)})`;

/** 配付・回収の一覧: what stands in each view, what it can be narrowed by, what a row shows. */
const deliveryList: RecordList<DeliveryListInput, DeliveryRow, 'deliveries'> = {
  kind: deliveryKind,
  row: deliveryRow,
  views: (ctx) => ({
    today: sql`records.state = 'ordered'
      and (deliveries.appointed_for at time zone 'Asia/Tokyo')::date = ${today(ctx.clock.now())}::date`,
    collected: sql`records.state = 'collected'`,
    onWay: sql`records.state = 'onWay'`,
  }),
  filters: {
    deviceClass: (asked) =>
      choiceCondition(sql`(select a.class_code from assets as a where a.id = deliveries.asset_id)`, asked),
  },
  sorts: { dueOn: sql`deliveries.due_on` },
  columns: {
    department: unscopedDepartmentName,
    assetTag: sql`(select a.asset_tag from assets as a where a.id = deliveries.asset_id)`,
    className: sql`(select c.name from assets as a join device_classes as c on c.code = a.class_code
      where a.id = deliveries.asset_id)`,
    place: sql`coalesce(${siteName('deliveries.to_site_id')}, ${siteName('deliveries.handed_site_id')},
      ${siteName('deliveries.appointed_site_id')}, '')`,
    overdue: sql`false`,
  },
  finish: async (ctx, rows) => {
    const day = today(ctx.clock.now());
    return rows.map((row) => ({ ...row, overdue: row.state === 'ordered' && row.dueOn < day }));
  },
};

/** 配付回収台帳: the list, the counts of its views, and its workbook. */
export const deliveryLists = recordLists(
  deliveryList,
  { views: ['open', 'mine', 'today', 'collected', 'onWay', 'overdue'] },
  {
    ...words.export,
    action: 'deliveries.exportDeliveries',
    columns: deliveryFields,
  },
);
