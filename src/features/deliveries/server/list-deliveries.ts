import { sql } from 'kysely';
import {
  countRecords,
  exportRecords,
  pageOfRecords,
  type RecordList,
} from '#features/records/server/record-list.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { choiceCondition, idsCondition, instantCondition } from '#platform/db/conditions.ts';
import { momentColumn, textColumn } from '#platform/sheets/export-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DeliveryListInput } from '../contract/deliveries.contract.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import type { DeliveryRow } from '../contract/delivery.ts';
import { deliveryKind } from './delivery.kind.ts';

const nobody = '00000000-0000-0000-0000-000000000000';
const siteName = (id: string) => sql`(select s.name from sites as s where s.id = ${sql.ref(id)})`;

/** 配付・回収の一覧: what stands in each view, what it can be narrowed by, what a row shows. */
const deliveryList: RecordList<DeliveryListInput, DeliveryRow> = {
  kind: deliveryKind,
  table: 'deliveries',
  views: (ctx) => ({
    open: sql`records.is_open`,
    mine: sql`records.is_open and records.assignee_id = ${ctx.actor.agentId ?? nobody}`,
    today: sql`records.state = 'ordered'
      and (deliveries.appointed_for at time zone 'Asia/Tokyo')::date = ${today(ctx.clock.now())}::date`,
    collected: sql`records.state = 'collected'`,
    onWay: sql`records.state = 'onWay'`,
    overdue: sql`records.is_open and records.sort_due < ${ctx.clock.now()}::timestamptz`,
    closed: sql`not records.is_open`,
    all: sql`true`,
  }),
  filters: {
    kind: (asked) => choiceCondition(sql.ref('deliveries.kind'), asked),
    deviceClass: (asked) =>
      choiceCondition(sql`(select a.class_code from assets as a where a.id = deliveries.asset_id)`, asked),
    department: (asked) => idsCondition(sql.ref('records.department_id'), asked),
    openedOn: (asked) => instantCondition(sql.ref('records.opened_at'), asked),
  },
  sorts: { dueOn: sql`deliveries.due_on`, openedAt: sql`records.opened_at`, number: sql`records.number` },
  columns: {
    kind: sql`deliveries.kind`,
    assetTag: sql`(select a.asset_tag from assets as a where a.id = deliveries.asset_id)`,
    className: sql`(select c.name from assets as a join device_classes as c on c.code = a.class_code
      where a.id = deliveries.asset_id)`,
    department: sql`coalesce((select d.full_name from departments as d where d.id = records.department_id), '')`,
    userName: sql`deliveries.user_name`,
    place: sql`coalesce(${siteName('deliveries.to_site_id')}, ${siteName('deliveries.handed_site_id')},
      ${siteName('deliveries.appointed_site_id')}, '')`,
    dueOn: sql`deliveries.due_on`,
    appointedFor: sql`deliveries.appointed_for`,
    openedAt: sql`records.opened_at`,
    closedAt: sql`records.closed_at`,
    overdue: sql`false`,
    assignee: sql`(select g.name from agents as g where g.id = records.assignee_id)`,
  },
  finish: async (ctx, rows) => {
    const day = today(ctx.clock.now());
    return rows.map((row) => ({ ...row, overdue: row.state === 'ordered' && row.dueOn < day }));
  },
};

/** A page of deliveries. */
export const listDeliveries = (ctx: Ctx, input: DeliveryListInput) => pageOfRecords(ctx, deliveryList, input);

/** How many stand in each view. */
export const countViews = (ctx: Ctx) =>
  countRecords(ctx, deliveryList, {
    views: ['open', 'mine', 'today', 'collected', 'onWay', 'overdue'],
    within: sql`records.is_open`,
  });

const { columns } = words;

/** 配付回収台帳: the list as it is filtered now, as a workbook. */
export const exportDeliveries = exportRecords(deliveryList, {
  ...words.export,
  action: 'deliveries.exportDeliveries',
  columns: [
    [textColumn(columns.kind, 8), (row) => words.kinds[row.kind]],
    [textColumn(columns.className, 18), (row) => row.className],
    [textColumn(columns.title, 36), (row) => row.title],
    [textColumn(columns.department, 30), (row) => row.department],
    [textColumn(columns.user, 16), (row) => row.userName],
    [textColumn(columns.place, 20), (row) => row.place],
    [textColumn(columns.dueOn, 14), (row) => row.dueOn],
    [momentColumn(columns.openedAt), (row) => row.openedAt],
    [momentColumn(columns.closedAt), (row) => row.closedAt],
    [textColumn(columns.assignee, 16), (row) => row.assignee ?? ''],
  ],
});
