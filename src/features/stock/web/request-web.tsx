import { placed } from '#features/records/web/plain-values.public.ts';
import { Lines } from '#features/records/web/record-facts.public.tsx';
import { factsBy } from '#features/records/web/record-fields.public.tsx';
import { recordWeb } from '#features/records/web/record-web.public.ts';
import { plainForm } from '#features/records/web/step-form.public.tsx';
import { noteField, reasonField } from '#features/records/web/usual-fields.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { Link } from '#ui/link.tsx';
import { stockWords } from '../contract/stock.messages.ts';
import type { StockRequestView } from '../contract/stock.ts';
import { stockRequestFields as f, stockItemFields } from '../contract/stock-fields.messages.ts';
import { stockRequestProcess } from '../contract/stock-request.process.ts';
import { loadRooms, stock } from './stock.client.ts';

const { request: words } = stockWords;
const { form: w } = words;
const form = plainForm<StockRequestView>;
const now = () => today(Temporal.Now.instant().toString());

const handed = {
  quantity: { label: w.quantity, as: 'number' },
  roomId: { label: w.room, load: loadRooms },
  on: { label: w.on, as: 'day' },
} as const;
const known = (one: StockRequestView) => ({ quantity: String(one.quantity - one.doneQuantity), on: now() });
/** The fullest place. */
const firstRoom = ({ rooms: [first] }: StockRequestView) => placed(first?.roomId ?? null, first?.room ?? null);

const requestForms = {
  issue: form({ ...handed, receiver: { label: w.receiver }, note: noteField }, (one) => ({
    ...known(one),
    receiver: one.receiver,
    roomId: firstRoom(one),
  })),
  receive: form({ ...handed, source: { label: w.source }, note: noteField }, (one) => ({
    ...known(one),
    roomId: firstRoom(one),
  })),
  answer: form({ answer: { label: f.answer.label, as: 'text' }, expectedOn: { label: f.expectedOn.label, as: 'day' } }),
  withdraw: form({ reason: reasonField }),
  cancel: form({ reason: reasonField }),
} satisfies Record<keyof typeof words.steps, unknown>;

const facts = factsBy<StockRequestView>(f);

const factsOf = (one: StockRequestView): FactGroup[] => [
  facts(one, words.facts.what, [
    'kind',
    { label: stockItemFields.name.label, value: <Link href={`/stock/items/${one.itemId}`}>{one.item}</Link> },
    { label: stockItemFields.code.label, value: one.code, className: 'code' },
    { label: f.quantity.label, value: stockWords.counted(one.quantity, one.unit), className: 't' },
    { label: f.doneQuantity.label, value: stockWords.counted(one.doneQuantity, one.unit), className: 't' },
    one.kind === 'issue' && 'receiver',
    'reason',
  ]),
  facts(one, words.facts.course, [
    'withName',
    'askedOn',
    one.kind === 'issue' && 'dueOn',
    one.kind === 'refill' && 'answer',
    one.kind === 'refill' && 'expectedOn',
    'endedAt',
  ]),
];

/** What the screens of 払出 and 補充 are made of. */
export const requestWeb = recordWeb(stockRequestProcess, 'stock', stock, {
  words,
  forms: requestForms,
  facts: factsOf,
  sections: ({ rooms, unit }) => (
    <Lines
      title={words.facts.stock}
      items={rooms.map(({ room, quantity }) => ({ label: room, value: stockWords.counted(quantity, unit) }))}
    />
  ),
  paper: { word: ({ kind }) => words.slip.titles[kind], may: 'stock.read' },
});
