import { PackagePlus } from 'lucide-react';
import { classFilter } from '#features/catalog/web/class-filter.public.ts';
import { departmentFilter } from '#features/people/web/department-filter.public.ts';
import { choiceOf, columnsBy } from '#features/records/web/record-fields.public.tsx';
import { recordList } from '#features/records/web/record-list.public.tsx';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import type { DeliveryRow } from '../contract/delivery.ts';
import { deliveryFields as f } from '../contract/delivery-fields.messages.ts';
import { deliveries, deliveryWeb } from './delivery-web.tsx';

const column = columnsBy<DeliveryRow>(f);

/** 配付・回収の一覧: every order by what waits. */
export const DeliveryListPage = recordList(deliveryWeb, {
  words: { ...words, title: f.title.label },
  excel: { may: 'deliveries.export', call: deliveries.call.exportDeliveries },
  links: [{ href: '/deliveries/new', word: words.order.title, icon: PackagePlus, may: 'deliveries.handle' }],
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
    choiceOf(f, 'kind'),
    classFilter(f.className.label),
    departmentFilter(f.department.label),
    { key: 'openedOn', label: f.openedAt.label, kind: 'date' },
  ],
  columns: [
    column('kind', { width: 4 }),
    column('userName', { width: 7, card: 'second', hint: (row) => row.department }),
    column('place', { width: 9, hint: true }),
    column('dueOn', { late: (row) => row.overdue }),
    column('appointedFor', { sortable: false }),
    column('openedAt', { optional: true }),
    column('assignee', { optional: true }),
  ],
});
