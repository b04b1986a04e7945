import { useQuery } from '@tanstack/react-query';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { Due } from '#ui/due.tsx';
import { formatDate, formatUntil } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { mobileWords } from '../contract/mobile.messages.ts';
import { mobile } from './mobile.client.ts';

const { moves: words } = mobileWords.byod;
const { columns: c } = words;

/** BYOD that go elsewhere, until the ledger says where to (§8-2): each opens its device, where that is recorded. */
export function ByodMoves() {
  const { data = [] } = useQuery(mobile.query.byodMoves.queryOptions({ input: {} }));
  return (
    <Section title={words.title}>
      <p className="muted">{words.rule}</p>
      <RelatedTable
        caption={words.title}
        rows={data}
        idOf={({ id }) => id}
        empty={words.none}
        columns={[
          {
            title: c.tag,
            width: 9,
            className: 'code',
            cell: ({ assetId, assetTag }) => <Link href={`/assets/${assetId}`}>{assetTag}</Link>,
          },
          { title: c.cause, width: 7, cell: ({ cause }) => words.causes[cause] },
          { title: c.day, width: 7, className: 't', cell: ({ day }) => formatDate(day) },
          { title: c.who, cell: ({ who }) => who },
          { title: c.destination, cell: ({ destination }) => destination },
          {
            title: c.due,
            width: 14,
            cell: ({ dueAt, overdue }) => (
              <Due
                level={overdue ? 'breach' : 'ok'}
                at={formatUntil(dueAt)}
                {...(overdue && { left: words.overdue })}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
