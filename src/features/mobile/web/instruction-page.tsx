import { useParams } from '@tanstack/react-router';
import { RecordScreen } from '#features/records/web/record-screen.public.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDate, formatDateTime, formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { State } from '#ui/state-sign.tsx';
import type { InstructionItem, InstructionView } from '../contract/mobile.contract.ts';
import { mobileWords as words } from '../contract/mobile.messages.ts';
import { instructionWeb } from './instruction-web.tsx';

const { items: t, facts: f } = words;
const c = t.columns;
const tones = { open: 'new', done: 'resolved', declined: 'waiting' } as const;

const ItemState = ({ item }: { item: InstructionItem }) => {
  const state = words.itemState(item);
  return <State tone={tones[state]}>{t.states[state]}</State>;
};
const worked = ({ work, place, reason }: InstructionItem) => (place ? `${words.places[place]}　${work}` : reason);
const by = ({ doneAt, doneByName }: InstructionItem) => doneAt && `${formatShortDateTime(doneAt)} ${doneByName ?? ''}`;

const Items = ({ instruction }: { instruction: InstructionView }) => (
  <Section title={t.title} count={words.list.leftOf(instruction.left, instruction.items.length)}>
    <RelatedTable
      caption={t.title}
      rows={instruction.items}
      idOf={({ id }) => id}
      columns={[
        {
          title: c.label,
          width: 6.5,
          className: 'code',
          cell: ({ assetId, label }) => <Link href={`/assets/${assetId}`}>{label}</Link>,
        },
        { title: c.model, cell: ({ model }) => model },
        { title: c.state, width: 5.5, cell: (item) => <ItemState item={item} /> },
        { title: c.work, cell: worked },
        {
          title: c.loan,
          width: 9,
          className: 't',
          cell: ({ loan }) => loan && <Link href={`/loans/${loan.id}`}>{t.loan(loan.number, loan.arranged)}</Link>,
        },
        { title: c.by, width: 9, className: 't', cell: by },
      ]}
    />
  </Section>
);

/** 県の指示: device by device, and answered to 県 (§4-8, §7-6, §7-7). */
export function InstructionPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <RecordScreen
      web={instructionWeb}
      id={id}
      title={words.list.title}
      home="/mobile/instructions"
      facts={(one) => [
        {
          title: f.order,
          items: [
            { label: f.kind, value: words.kinds[one.kind] },
            { label: f.body, value: one.body },
            { label: f.by, value: one.orderedBy },
            { label: f.on, value: formatDate(one.orderedOn), className: 't' },
            { label: f.due, value: formatDate(one.dueOn), className: 't' },
            { label: f.atDesk, value: one.atDesk ? f.collected : f.anywhere },
            { label: f.left, value: words.list.left(one.left, one.items.length) },
            { label: f.reported, value: one.reportedAt && `${formatDateTime(one.reportedAt)} ${one.reportedTo ?? ''}` },
          ],
        },
      ]}
    >
      {(one) => <Items instruction={one} />}
    </RecordScreen>
  );
}
