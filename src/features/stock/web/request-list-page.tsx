import { Boxes, Plus } from 'lucide-react';
import { choiceOf, columnsBy } from '#features/records/web/record-fields.public.tsx';
import { recordList } from '#features/records/web/record-list.public.tsx';
import { stockWords } from '../contract/stock.messages.ts';
import type { StockRequestRow } from '../contract/stock.ts';
import { stockRequestFields as f } from '../contract/stock-fields.messages.ts';
import { requestWeb } from './request-web.tsx';
import { stock } from './stock.client.ts';

const { request: words } = stockWords;
const column = columnsBy<StockRequestRow>(f);

/** 払出と補充の一覧. */
export const RequestListPage = recordList(requestWeb, {
  words: { ...words, title: f.title.label },
  excel: { may: 'stock.export', call: stock.call.exportRequests },
  links: [
    { href: '/stock/items', word: stockWords.title, icon: Boxes },
    { href: '/stock/new', word: words.order.title, icon: Plus, may: 'stock.order' },
  ],
  groups: [
    { title: words.groups.work, views: ['open', 'refills', 'orders', 'overdue'] },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [choiceOf(f, 'kind'), { key: 'openedOn', label: f.askedOn.label, kind: 'date' }],
  columns: [
    column('kind', { width: 6.5, card: 'second' }),
    column('doneQuantity', { width: 5, cell: (row) => `${row.doneQuantity} / ${row.quantity}` }),
    column('receiver', { width: 10, hint: true }),
    column('withName', { width: 7, optional: true }),
    column('askedOn', { width: 7 }),
    column('dueOn', { late: (row) => row.overdue }),
    column('expectedOn', { width: 7 }),
  ],
});
