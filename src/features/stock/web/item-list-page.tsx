import { ClipboardCheck, ListChecks, Plus, QrCode, Upload, Wrench } from 'lucide-react';
import { choiceOf, columnsBy } from '#features/records/web/record-fields.public.tsx';
import { ListScreen } from '#ui/list/list-screen.tsx';
import type { ListSpec } from '#ui/list/list-spec.ts';
import { Tag } from '#ui/tag.tsx';
import { type StockItemListInput, stockViews } from '../contract/stock.contract.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { type StockItemRow, stockKinds } from '../contract/stock.ts';
import { stockItemFields as f } from '../contract/stock-fields.messages.ts';
import { findRooms, nameRooms, stock } from './stock.client.ts';

const { counted } = words;
const column = columnsBy<StockItemRow>(f);
const kindOf = ({ kind, partKind }: StockItemRow) => (partKind ? f.partKind.words[partKind] : f.kind.words[kind]);
const specOf = ({ standard, capacity }: StockItemRow) => `${standard} ${capacity}`;

/** 在庫: columns and views. */
export const itemList: ListSpec<StockItemRow, StockItemListInput> = {
  key: 'stockItems',
  noun: words.title,
  unit: words.unit,
  views: stockViews,
  idOf: (row) => row.id,
  nameOf: (row) => row.code,
  hrefOf: (row) => `/stock/items/${row.id}`,
  filters: [
    choiceOf(f, 'kind'),
    { key: 'room', label: f.places.label, kind: 'lookup', find: findRooms, namesOf: nameRooms },
  ],
  columns: [
    column('code', { width: 7, fixed: true, sortable: true, className: 'code', card: 'number' }),
    column('name', { width: 'grow', sortable: true, card: 'title', hint: true }),
    column('kind', { cell: kindOf }),
    column('standard', { width: 10, hint: specOf, cell: specOf }),
    column('quantity', { width: 5, sortable: true, className: 'num', cell: (row) => counted(row.quantity, row.unit) }),
    column('reorderPoint', { width: 5, className: 'num' }),
    column('short', { width: 5, card: 'state', cell: (row) => row.short && <Tag tone="warn">{words.short}</Tag> }),
    column('refill', { className: 't' }),
    column('places', { width: 14, card: 'second', hint: true }),
    column('countedOn', { width: 7 }),
  ],
};

/** 在庫: what the desk keeps for 県, how much of it and where (§13-3). */
export const ItemListPage = () => (
  <ListScreen
    spec={itemList}
    topic="stockItem"
    list={stock.call.items}
    counts={stock.query.itemCounts.queryOptions({ input: {} })}
    titles={words.views}
    tree={(counts) => [
      {
        title: words.title,
        items: stockViews.map((view) => ({
          label: words.views[view],
          state: { view },
          count: counts?.[view],
          urgent: view === 'unasked',
        })),
      },
      {
        title: f.kind.label,
        items: stockKinds.map((kind) => ({
          label: f.kind.words[kind],
          state: { view: 'kept', filters: { kind: { kind: 'choice', values: [kind], not: false } } } as const,
        })),
      },
    ]}
    empty={words.empty}
    links={[
      { href: '/stock', word: words.request.noun, icon: ListChecks },
      { href: '/stock/salvage', word: words.salvage.title, icon: Wrench, may: 'stock.handle' },
      { href: '/stock/count', word: words.count.title, icon: ClipboardCheck, may: 'stock.handle' },
      { href: '/imports/new?kind=stock', word: words.import, icon: Upload, may: 'stock.handle' },
      { href: '/stock/items/new', word: words.create, icon: Plus, may: 'stock.handle' },
    ]}
    excel={{ may: 'stock.export', call: stock.call.exportItems }}
    paper={{ may: 'stock.read', word: words.labels.press, icon: QrCode, call: stock.call.printLabels }}
  />
);
