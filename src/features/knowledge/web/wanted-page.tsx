import './knowledge.css';
import { useQuery } from '@tanstack/react-query';
import { PencilLine } from 'lucide-react';
import { Fragment } from 'react';
import { LinkButton } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { formatDate, formatNumber, officeDay } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { stringifySearch } from '#ui/routing/search.ts';
import { toCallFailed } from '#ui/rpc/client.ts';
import { ScrollRegion } from '#ui/scroll-region.tsx';
import { useMay } from '#ui/session/me.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { knowledgeWords } from '../contract/knowledge.messages.ts';
import type { WantedArticle } from '../contract/knowledge.ts';
import { knowledge } from './knowledge.client.ts';

const words = knowledgeWords.wanted;
const days = 90;

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
  usePageTitle(words.title);
  const mayWrite = useMay('knowledge.write');
  const { data, error, refetch } = useQuery(knowledge.query.whatToWrite.queryOptions({ input: { days } }));
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <div className="title-row">
          <h1>{words.title}</h1>
        </div>
        <p className="muted">{words.lead(days)}</p>
      </header>
      {error && !data && <ErrorState title={toCallFailed(error).message} asOf={null} onRetry={() => void refetch()} />}
      {!data && !error && <Loading busy label={words.title} />}
      {data?.length === 0 && <EmptyState title={words.empty}>{words.emptyNext}</EmptyState>}
      {data && data.length > 0 && (
        <ScrollRegion className="wanted" label={words.title}>
          <RelatedTable
            caption={words.title}
            rows={data}
            idOf={(row) => `${row.categoryId} ${row.subject}`}
            columns={mayWrite ? [...columns, writeColumn] : columns}
          />
        </ScrollRegion>
      )}
    </main>
  );
}
