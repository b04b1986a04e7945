import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { State } from '#ui/state-sign.tsx';
import type { BookedThing } from '../contract/booked-thing.ts';
import { bookingsWords } from '../contract/bookings.messages.ts';

const { booked: words, kits } = bookingsWords;

function ThingState({ thing }: { thing: BookedThing }) {
  if (thing.returnedAt) {
    const back = words.back(formatShortDateTime(thing.returnedAt));
    const rest = [thing.condition, thing.missing && words.missing(thing.missing)];
    return <State tone="resolved">{[back, ...rest].filter(Boolean).join('　')}</State>;
  }
  if (!thing.active) return <State tone="closed">{words.freed}</State>;
  return thing.handedOverAt ? <State tone="active">{words.out}</State> : <State tone="new">{words.waits}</State>;
}

/** The things of a booking: what goes along with each, and where it is. */
export function BookedThings({ things }: { things: readonly BookedThing[] }) {
  const { columns } = words;
  return (
    <Section title={words.title} count={things.length}>
      <RelatedTable
        caption={words.title}
        rows={things}
        idOf={(thing) => thing.id}
        columns={[
          {
            title: columns.tag,
            className: 'code',
            cell: ({ assetId, assetTag }) => <Link href={`/assets/${assetId}`}>{assetTag}</Link>,
          },
          { title: columns.model, cell: (thing) => thing.model },
          {
            title: columns.accessories,
            cell: ({ accessories }) => accessories.map((one) => kits.smallLine(one.name, one.count)).join(kits.between),
          },
          { title: columns.state, cell: (thing) => <ThingState thing={thing} /> },
        ]}
      />
    </Section>
  );
}
