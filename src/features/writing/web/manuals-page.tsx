import { useQuery } from '@tanstack/react-query';
import { knowledgeWords } from '#features/knowledge/contract/knowledge.messages.ts';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDate } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { ReadPage } from '#ui/read-page.tsx';
import { Tag } from '#ui/tag.tsx';
import { writingWords } from '../contract/writing.messages.ts';
import type { ManualShelf } from '../contract/writing.ts';
import { writing } from './writing.client.ts';

const words = writingWords.shelf;
type TopicRow = ManualShelf['topics'][number];
type RenewalRow = ManualShelf['renewals'][number];

const topicWords = ({ topic, softwareName }: TopicRow) =>
  softwareName === null ? knowledgeWords.topics[topic] : knowledgeWords.softwareTopic(softwareName);

function Manuals({ row }: { row: TopicRow }) {
  return row.manuals.map((manual) => (
    <span key={manual.id} className="line-below">
      <Link href={`/knowledge/${manual.id}`}>
        <span className="t">{manual.knowledgeNo}</span> {manual.title}
      </Link>
      <span className="muted">{words.confirmedOn(formatDate(manual.confirmedOn))}</span>
    </span>
  ));
}

const State = ({ row }: { row: TopicRow }) =>
  row.state === 'kept' ? words.states.kept : <Tag tone="warn">{words.states[row.state]}</Tag>;

function Topics({ rows }: { rows: readonly TopicRow[] }) {
  return (
    <Section title={words.topics} count={rows.length}>
      <RelatedTable
        caption={words.topics}
        rows={rows}
        idOf={(row) => row.key}
        columns={[
          { title: words.topic, width: 22, cell: topicWords },
          { title: words.state, width: 8, cell: (row) => <State row={row} /> },
          { title: words.manuals, cell: (row) => <Manuals row={row} /> },
        ]}
      />
    </Section>
  );
}

function Due({ row }: { row: RenewalRow }) {
  if (row.waits) return words.waits;
  return row.overdue ? <Tag tone="warn">{words.overdue}</Tag> : null;
}

function Renewals({ rows }: { rows: readonly RenewalRow[] }) {
  return (
    <Section title={words.renewals} count={rows.length || undefined}>
      <RelatedTable
        caption={words.renewals}
        rows={rows}
        idOf={(row) => row.id}
        empty={words.noRenewals}
        columns={[
          { title: words.dueOn, width: 7, className: 't', cell: (row) => formatDate(row.dueOn) },
          {
            title: words.what,
            cell: (row) => <Link href={`/catalog/software/${row.softwareId}`}>{row.what}</Link>,
          },
          {
            title: words.manual,
            cell: (row) =>
              row.manual ? (
                <Link href={`/knowledge/${row.manual.id}`}>
                  <span className="t">{row.manual.knowledgeNo}</span> {row.manual.title}
                </Link>
              ) : (
                <Link href="/knowledge/new">{words.toWrite}</Link>
              ),
          },
          { title: words.state, width: 9, cell: (row) => <Due row={row} /> },
        ]}
      />
    </Section>
  );
}

/** マニュアルの整備 (§4-5, §4-6): what is there, what is missing, what is to be renewed by when. */
export function ManualsPage() {
  const query = useQuery(writing.query.manuals.queryOptions({ input: {} }));
  return (
    <ReadPage title={words.title} lead={words.lead} query={query}>
      {(shelf) => (
        <>
          <Renewals rows={shelf.renewals} />
          <Topics rows={shelf.topics} />
        </>
      )}
    </ReadPage>
  );
}
