import { useQuery } from '@tanstack/react-query';
import { PencilLine } from 'lucide-react';
import { Fragment } from 'react';
import { LinkButton } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDate, formatNumber, officeDay } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { ReadPage } from '#ui/read-page.tsx';
import { stringifySearch } from '#ui/routing/search.ts';
import { useMay } from '#ui/session/me.ts';
import { writingWords } from '../contract/writing.messages.ts';
import type { WantedArticle } from '../contract/writing.ts';
import { writing } from './writing.client.ts';

const words = writingWords.wanted;
const days = 90;

/** Capped: the newest few of them; how often it was asked stands beside. */
function Examples({ examples }: Pick<WantedArticle, 'examples'>) {
  return examples.slice(0, 3).map((ticket, index) => (
    <Fragment key={ticket.id}>
      {index > 0 && ' '}
      <Link href={`/tickets/${ticket.id}`} className="t nowrap">
        {ticket.ticketNo}
      </Link>
    </Fragment>
  ));
}

function Articles({ row }: { row: WantedArticle }) {
  if (row.articles === 0 || !row.categoryId) return <span className="muted">{words.articlesCount(0)}</span>;
  return (
    <Link href={`/knowledge${stringifySearch({ 'f.category': row.categoryId })}`}>
      {words.articlesCount(row.articles)}
    </Link>
  );
}

const writeHref = ({ subject, categoryId, categoryName }: WantedArticle) =>
  `/knowledge/new${stringifySearch({ title: subject, category: categoryId, categoryName })}`;

const columns = [
  { title: words.count, width: 4, className: 'num', cell: (row: WantedArticle) => formatNumber(row.count) },
  { title: words.subject, cell: (row: WantedArticle) => row.subject },
  { title: words.category, width: 9, cell: (row: WantedArticle) => row.categoryName ?? words.none },
  { title: words.articles, width: 9, cell: (row: WantedArticle) => <Articles row={row} /> },
  {
    title: words.last,
    width: 7,
    className: 't',
    cell: (row: WantedArticle) => formatDate(officeDay(row.lastAt)),
  },
  { title: words.examples, width: 16, cell: (row: WantedArticle) => <Examples examples={row.examples} /> },
];
const writeColumn = {
  title: words.write,
  width: 6,
  cell: (row: WantedArticle) => (
    <LinkButton size="sm" icon={PencilLine} href={writeHref(row)}>
      {words.write}
    </LinkButton>
  ),
};

/** 次に書くもの (§4-5): questions that were answered again and again without an article. */
export function WantedPage() {
  const mayWrite = useMay('knowledge.write');
  const query = useQuery(writing.query.wanted.queryOptions({ input: { days } }));
  return (
    <ReadPage
      title={words.title}
      lead={words.lead(days)}
      query={query}
      empty={({ rows }) => (rows.length > 0 ? null : { title: words.empty, next: words.emptyNext })}
    >
      {({ rows, total }) => (
        <>
          <RelatedTable
            caption={words.title}
            rows={rows}
            idOf={(row) => `${row.categoryId} ${row.subject}`}
            columns={mayWrite ? [...columns, writeColumn] : columns}
          />
          {total > rows.length && <p className="muted">{words.cut(rows.length, total)}</p>}
        </>
      )}
    </ReadPage>
  );
}
