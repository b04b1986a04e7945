import { PackagePlus } from 'lucide-react';
import { deviceClassCodes } from '#features/catalog/contract/device-class.ts';
import { deviceClasses } from '#features/catalog/contract/device-classes.data.ts';
import { findDepartments, nameDepartments } from '#features/people/web/people.client.public.ts';
import { figureFilter, recordList } from '#features/records/web/record-list.public.tsx';
import { cx } from '#ui/class-names.ts';
import { formatDate, formatDateTimeColumn } from '#ui/format.ts';
import { ListScreen } from '#ui/list/list-screen.tsx';
import type { DeliveryListInput } from '../contract/deliveries.contract.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import { deliveryKinds, type deliveryProcess } from '../contract/delivery.process.ts';
import type { DeliveryRow, DeliveryView } from '../contract/delivery.ts';
import { DeliverySections } from './delivery-page.tsx';
import { deliveries, deliveryWeb } from './delivery-web.ts';

const { columns: c, menu } = words;
const nameOfClass = (code: string) => deviceClasses.find((one) => one.code === code)?.name ?? code;

/** 配付・回収の一覧: every order by what waits. */
const deliveryList = recordList<typeof deliveryProcess, DeliveryView, DeliveryRow, DeliveryListInput>(deliveryWeb, {
  home: '/deliveries',
  words: { ...words, title: c.title },
  list: deliveries.call.list,
  counts: deliveries.query.counts.queryOptions({ input: {} }),
  excel: { may: 'deliveries.export', call: deliveries.call.exportDeliveries },
  links: [{ href: '/deliveries/new', word: menu.order, icon: PackagePlus, may: 'deliveries.handle' }],
  groups: [
    {
      ...{ title: words.groups.work, may: 'deliveries.export' },
      views: ['open', 'mine', 'today', 'collected', 'onWay', 'overdue'],
    },
    { title: words.groups.own, views: ['open'], unless: 'deliveries.export' },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [
    {
      key: 'kind',
      label: c.kind,
      kind: 'choice',
      options: deliveryKinds.map((value) => ({ value, label: words.kinds[value] })),
    },
    {
      key: 'deviceClass',
      label: c.className,
      kind: 'choice',
      options: deviceClassCodes.map((value) => ({ value, label: nameOfClass(value) })),
    },
    { key: 'department', label: c.department, kind: 'lookup', find: findDepartments, namesOf: nameDepartments },
    { key: 'openedOn', label: c.openedAt, kind: 'date' },
    figureFilter,
  ],
  columns: [
    { key: 'kind', title: c.kind, width: 4, cell: (row) => words.kinds[row.kind] },
    {
      ...{ key: 'user', title: c.user, width: 7, card: 'second' },
      hint: (row) => row.department,
      cell: (row) => row.userName,
    },
    { key: 'place', title: c.place, width: 9, hint: true, cell: (row) => row.place },
    {
      ...{ key: 'dueOn', title: c.dueOn, width: 7.25, sortable: true, className: 't', card: 'due' },
      cell: (row) => <span className={cx(row.overdue && 'due breach')}>{formatDate(row.dueOn)}</span>,
    },
    {
      ...{ key: 'appointedFor', title: c.appointedFor, width: 7.25, className: 't' },
      cell: (row) => row.appointedFor && formatDateTimeColumn(row.appointedFor),
    },
    {
      ...{ key: 'openedAt', title: c.openedAt, width: 7.25, sortable: true, className: 't', optional: true },
      cell: (row) => formatDateTimeColumn(row.openedAt),
    },
    { key: 'assignee', title: c.assignee, width: 6, optional: true, cell: (row) => row.assignee },
  ],
  sections: (delivery) => <DeliverySections delivery={delivery} />,
});

export const DeliveryListPage = () => <ListScreen {...deliveryList} />;
