import { useParams } from '@tanstack/react-router';
import { recordColumns } from '#features/records/web/record-columns.public.tsx';
import { factsBy } from '#features/records/web/record-fields.public.tsx';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { type ThingAction, ThingPage } from '#ui/detail/thing-page.tsx';
import { formatDate } from '#ui/format.ts';
import { Link, useNavigate } from '#ui/link.tsx';
import { Tag } from '#ui/tag.tsx';
import { stockWords as words } from '../contract/stock.messages.ts';
import type { RecordedMove, StockItemView } from '../contract/stock.ts';
import { stockItemFields as f } from '../contract/stock-fields.messages.ts';
import { MoveDialog, RefillDialog } from './item-acts.tsx';
import { itemList } from './item-list-page.tsx';
import { stock } from './stock.client.ts';

const { sections: s, table: t, actions } = words;

const facts = factsBy<StockItemView>(f);
const amount = (item: StockItemView, name: 'quantity' | 'reorderPoint' | 'refillLot') => ({
  label: f[name].label,
  value: words.counted(item[name], item.unit),
  className: 't',
});

const factsOf = (item: StockItemView): FactGroup[] => [
  facts(item, words.facts.stock, [
    amount(item, 'quantity'),
    amount(item, 'reorderPoint'),
    { label: f.short.label, value: item.short && <Tag tone="warn">{words.short}</Tag> },
    'countedOn',
  ]),
  facts(item, words.facts.item, [
    'kind',
    item.kind === 'part' && 'partKind',
    'standard',
    'capacity',
    amount(item, 'refillLot'),
    'note',
  ]),
];

type Movement = StockItemView['movements'][number];

const placeOf = ({ room, toRoom }: Movement) => (room && toRoom ? words.between(room, toRoom) : room);
const changeOf = ({ kind, quantity }: Movement) =>
  kind === 'moved' || kind === 'pointChanged' ? '' : words.signed(quantity);

const aboutOf = (move: Movement) => (
  <>
    {move.requestId && <Link href={`/stock/${move.requestId}`}>{move.requestNumber}</Link>}{' '}
    {move.assetId ? <Link href={`/assets/${move.assetId}`}>{move.assetTag}</Link> : move.holder} {move.reason}
  </>
);

const Movements = ({ item }: { item: StockItemView }) => (
  <Section title={s.movements} count={s.newest(item.movements.length, item.movementCount)}>
    <RelatedTable
      caption={s.movements}
      rows={item.movements}
      idOf={({ id }) => id}
      columns={[
        { title: t.on, width: 7, className: 't', cell: ({ movedOn }) => formatDate(movedOn) },
        { title: t.kind, width: 7, cell: ({ kind }) => words.moves[kind] },
        { title: t.change, width: 4, className: 'num', cell: changeOf },
        { title: t.total, width: 4, className: 'num', cell: ({ total }) => total },
        { title: t.place, width: 13, cell: placeOf },
        { title: t.about, cell: aboutOf },
        { title: t.by, width: 6.5, cell: ({ byName }) => byName },
      ]}
    />
  </Section>
);

const Places = ({ item }: { item: StockItemView }) => (
  <>
    <Section title={s.rooms} count={item.rooms.length}>
      <RelatedTable
        caption={s.rooms}
        rows={item.rooms}
        idOf={({ roomId }) => roomId}
        columns={[
          { title: t.room, cell: ({ room }) => room },
          { title: t.quantity, width: 6, className: 'num', cell: ({ quantity }) => words.counted(quantity, item.unit) },
          { title: t.countedOn, width: 8, className: 't', cell: ({ countedOn }) => countedOn && formatDate(countedOn) },
        ]}
      />
    </Section>
    {item.holders.length > 0 && (
      <Section title={s.holders} count={item.holders.length}>
        <RelatedTable
          caption={s.holders}
          rows={item.holders}
          idOf={({ holder }) => holder}
          columns={[
            { title: t.holder, cell: ({ holder }) => holder },
            {
              title: t.quantity,
              width: 6,
              className: 'num',
              cell: ({ quantity }) => words.counted(quantity, item.unit),
            },
            { title: t.lastOn, width: 8, className: 't', cell: ({ lastOn }) => formatDate(lastOn) },
          ]}
        />
      </Section>
    )}
    {item.requests.length > 0 && (
      <Section title={s.requests} count={item.requests.length}>
        <RelatedTable
          caption={s.requests}
          rows={item.requests}
          idOf={({ id }) => id}
          columns={recordColumns(words.requestColumns)}
        />
      </Section>
    )}
  </>
);

/** A movement that is written down by hand. */
const recorded = (kind: RecordedMove): ThingAction<StockItemView> => ({
  word: actions[kind],
  plain: true,
  opens: (item, { onDone }) => <MoveDialog kind={kind} item={item} onClose={onDone} />,
});

/** One item: how much of it lies where, who has it, what happened to it (§13-3). */
export function ItemPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const navigate = useNavigate();
  return (
    <ThingPage
      id={id}
      topic="stockItem"
      query={stock.query.getItem.queryOptions({ input: { id } })}
      list={{ title: words.title, home: '/stock/items', key: itemList.key }}
      actions={{
        refill: { word: actions.refill, opens: (item, { onDone }) => <RefillDialog item={item} onClose={onDone} /> },
        fit: {
          word: actions.fit,
          plain: true,
          press: ({ id: item, name, code }) =>
            navigate(`/stock/fit?${new URLSearchParams({ item, word: name, code })}`),
        },
        received: recorded('received'),
        returned: recorded('returned'),
        moved: recorded('moved'),
        corrected: recorded('corrected'),
        opening: recorded('opening'),
        order: {
          word: actions.order,
          plain: true,
          press: ({ id: item, name, code }) =>
            navigate(`/stock/new?${new URLSearchParams({ item, word: name, code })}`),
        },
        revise: {
          word: actions.revise,
          plain: true,
          shortcut: 'e',
          press: () => navigate(`/stock/items/${id}/edit`),
        },
      }}
      head={(item) => ({
        title: item.name,
        code: item.code,
        sub: item.code,
        facts: factsOf(item),
        sections: () => (
          <>
            <Places item={item} />
            <Movements item={item} />
          </>
        ),
      })}
    />
  );
}
