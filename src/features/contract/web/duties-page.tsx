import { useQuery } from '@tanstack/react-query';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { isDay } from '#ui/form/read-day.ts';
import { formatLongDate, formatLongDateBeside, formatNumber, formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { PlainPage } from '#ui/plain-page.tsx';
import { useListSearch } from '#ui/routing/search.ts';
import { useToday } from '#ui/session/today.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { contract } from './contract.client.ts';
import { dutyHref, standingParts } from './duty-strip.public.tsx';
import { Standing } from './standing-sign.tsx';

const { duties, columns } = words;
const number = (title: string, of: (row: Row) => number) => ({
  title,
  width: 4,
  className: 'num t',
  cell: (row: Row) => formatNumber(of(row)),
});
interface Row {
  readonly id: string;
  readonly duty: string;
  readonly occasions: number;
  readonly kept: number;
  readonly late: number;
  readonly missing: number;
}

/** 義務の一覧: the duties that stand so over some weeks, each with the way to its exceptions. */
export function DutiesPage() {
  const { search } = useListSearch();
  const today = useToday();
  const from = isDay(search.from ?? '') ? (search.from ?? today) : today;
  const to = isDay(search.to ?? '') && (search.to ?? '') >= from ? (search.to ?? from) : from;
  const standing = standingParts.find((one) => one === search.standing) ?? 'missing';
  const { data } = useQuery(contract.query.dutiesStanding.queryOptions({ input: { from, to, standing } }));
  const judged = data?.judgedAt ? words.judgedAt(formatShortDateTime(data.judgedAt)) : '';
  return (
    <PlainPage
      title={duties.title}
      lead={`${formatLongDate(from)}–${formatLongDateBeside(to, from)}　${duties.lead}　${judged}`}
    >
      <nav aria-label={columns.verdict}>
        <ul className="duty-counts">
          {standingParts.map((key) => (
            <li key={key}>
              <Link
                href={`/contract/duties?${new URLSearchParams({ standing: key, from, to })}`}
                current={key === standing}
              >
                <Standing of={key} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {data ? (
        <RelatedTable
          caption={duties.title}
          rows={data.rows}
          idOf={({ id }) => id}
          empty={duties.none}
          columns={[
            {
              title: columns.duty,
              width: 5,
              className: 't',
              cell: ({ id }) => <Link href={dutyHref({ from, to }, id)}>{id}</Link>,
            },
            { title: duties.words, foot: words.total(data.rows.length), cell: ({ duty }) => duty },
            number(columns.occasions, (row) => row.occasions),
            number(columns.kept, (row) => row.kept),
            number(columns.late, (row) => row.late),
            number(columns.missing, (row) => row.missing),
          ]}
        />
      ) : (
        <Loading busy label={words.loading} />
      )}
    </PlainPage>
  );
}
