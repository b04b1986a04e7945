import { PackagePlus } from 'lucide-react';
import { classFilter } from '#features/catalog/web/class-filter.public.ts';
import { findDepartments, nameDepartments } from '#features/people/web/people.client.public.ts';
import { dueColumn, momentColumn, wordColumn } from '#features/records/web/record-columns.public.tsx';
import { figureFilter, recordList } from '#features/records/web/record-list.public.tsx';
import { optionsOf } from '#ui/form/choices.ts';
import { formatDate } from '#ui/format.ts';
import { ListScreen } from '#ui/list/list-screen.tsx';
import type { DeliveryListInput } from '../contract/deliveries.contract.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import { deliveryKinds, type deliveryProcess } from '../contract/delivery.process.ts';
import type { DeliveryRow, DeliveryView } from '../contract/delivery.ts';
import { DeliverySections } from './delivery-page.tsx';
import { deliveries, deliveryWeb } from './delivery-web.ts';

const { columns: c, menu } = words;

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
      title: words.groups.work,
      may: 'deliveries.export',
      views: ['open', 'mine', 'today', 'collected', 'onWay', 'overdue'],
    },
    { title: words.groups.own, views: ['open'], unless: 'deliveries.export' },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [
    { key: 'kind', label: c.kind, kind: 'choice', options: optionsOf(deliveryKinds, words.kinds) },
    classFilter(c.className),
    { key: 'department', label: c.department, kind: 'lookup', find: findDepartments, namesOf: nameDepartments },
    { key: 'openedOn', label: c.openedAt, kind: 'date' },
    figureFilter,
  ],
  columns: [
    wordColumn('kind', c.kind, 4, (row) => words.kinds[row.kind]),
    wordColumn('user', c.user, 7, (row) => row.userName, { card: 'second', hint: (row) => row.department }),
    wordColumn('place', c.place, 9, (row) => row.place, { hint: true }),
    dueColumn(
      'dueOn',
      c.dueOn,
      (row) => formatDate(row.dueOn),
      (row) => row.overdue,
    ),
    momentColumn('appointedFor', c.appointedFor, (row) => row.appointedFor, { sortable: false }),
    momentColumn('openedAt', c.openedAt, (row) => row.openedAt, { optional: true }),
    wordColumn('assignee', c.assignee, 6, (row) => row.assignee, { optional: true }),
  ],
  sections: (delivery) => <DeliverySections delivery={delivery} />,
});

export const DeliveryListPage = () => <ListScreen {...deliveryList} />;
