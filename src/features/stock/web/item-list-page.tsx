import { ClipboardCheck, ListChecks, Plus, Wrench } from 'lucide-react';
import { optionsOf } from '#ui/form/choices.ts';
import { formatDate, formatNumber } from '#ui/format.ts';
import { ListScreen } from '#ui/list/list-screen.tsx';
import type { ListSpec } from '#ui/list/list-spec.ts';
import { Tag } from '#ui/tag.tsx';
import { type StockItemListInput, stockViews } from '../contract/stock.contract.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { type StockItemRow, stockKinds } from '../contract/stock.ts';
import { findRooms, nameRooms, stock } from './stock.client.ts';

const c = words.columns;
const kindOf = ({ kind, partKind }: StockItemRow) => (partKind ? words.partKinds[partKind] : words.kinds[kind]);

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
    { key: 'kind', label: c.kind, kind: 'choice', options: optionsOf(stockKinds, words.kinds) },
    { key: 'room', label: c.places, kind: 'lookup', find: findRooms, namesOf: nameRooms },
  ],
  columns: [
    {
      key: 'code',
      title: c.code,
      width: 7,
      fixed: true,
      sortable: true,
      className: 'code',
      card: 'number',
      cell: (row) => row.code,
    },
    { key: 'name', title: c.name, width: 'grow', sortable: true, card: 'title', hint: true, cell: (row) => row.name },
    { key: 'kind', title: c.kind, width: 6, cell: kindOf },
    {
      key: 'standard',
      title: c.standard,
      width: 10,
      hint: (row) => `${row.standard} ${row.capacity}`,
      cell: (row) => `${row.standard} ${row.capacity}`,
    },
    {
      key: 'quantity',
      title: c.quantity,
      width: 5,
      sortable: true,
      className: 'num',
      cell: (row) => words.counted(row.quantity, row.unit),
    },
    {
      key: 'reorderPoint',
      title: c.reorderPoint,
      width: 5,
      className: 'num',
      cell: (row) => formatNumber(row.reorderPoint),
    },
    {
      key: 'short',
      title: c.short,
      width: 5,
      card: 'state',
      cell: (row) => row.short && <Tag tone="warn">{words.short}</Tag>,
    },
    { key: 'refill', title: c.refill, width: 6, className: 't', cell: (row) => row.refill },
    { key: 'places', title: c.places, width: 14, card: 'second', hint: true, cell: (row) => row.places },
    {
      key: 'countedOn',
      title: c.countedOn,
      width: 7,
      className: 't',
      cell: (row) => row.countedOn && formatDate(row.countedOn),
    },
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
        title: c.kind,
        items: stockKinds.map((kind) => ({
          label: words.kinds[kind],
          state: { view: 'kept', filters: { kind: { kind: 'choice', values: [kind], not: false } } } as const,
        })),
      },
    ]}
    empty={words.empty}
    links={[
      { href: '/stock', word: words.request.noun, icon: ListChecks },
      { href: '/stock/salvage', word: words.salvage.title, icon: Wrench, may: 'stock.handle' },
      { href: '/stock/count', word: words.count.title, icon: ClipboardCheck, may: 'stock.handle' },
      { href: '/stock/items/new', word: words.create, icon: Plus, may: 'stock.handle' },
    ]}
    excel={{ may: 'stock.export', call: stock.call.exportItems }}
  />
);
