import { useInfiniteQuery } from '@tanstack/react-query';
import { addDays, toCivil } from '#kernel/calendar/civil.ts';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatLongDate, formatMonthDay, formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { Panel } from '#ui/panel.tsx';
import type { Flaw } from '../contract/clause-judgement.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { contract } from './contract.client.ts';
import { Standing } from './standing-sign.tsx';

const { sheet } = words;
const when = (at: string | null) => at && formatShortDateTime(at);
/** What is owed on a day is named by it; a due at midnight is the end of the day before. */
const isMidnight = (at: string) => toCivil(at).minuteOfDay === 0;
const dayOf = (at: string) => formatLongDate(toCivil(at).date);
const arose = ({ at }: Flaw) => (isMidnight(at) ? formatMonthDay(toCivil(at).date) : formatShortDateTime(at));
const dueBy = ({ due }: Flaw) =>
  due && isMidnight(due) ? words.endOf(formatMonthDay(addDays(toCivil(due).date, -1))) : when(due);

const columns = [
  {
    title: sheet.what,
    cell: (row: Flaw) => <Link href={row.link}>{row.what || dayOf(row.at)}</Link>,
  },
  { title: sheet.at, width: 8, className: 't', cell: arose },
  { title: sheet.due, width: 8, className: 't', cell: dueBy },
  { title: sheet.done, width: 8, className: 't', cell: (row: Flaw) => when(row.done) },
  { title: words.columns.verdict, width: 7, cell: (row: Flaw) => <Standing of={row.state} /> },
];

/** So many lines leave the calendar in sight. */
const first = 6;
const rest = 50;

/** What was late, missing or uncertain of a duty: each line opens its record. */
export function FlawPanel({ duty, period }: { duty: string; period: { from: string; to: string } }) {
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    contract.query.listFlaws.infiniteOptions({
      input: (offset: number) => ({ ...period, duty, offset, limit: offset === 0 ? first : rest }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
        return shown < last.total ? shown : undefined;
      },
    }),
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  return (
    <Panel title={words.flawsOf(duty, total)} className="flaws">
      {!data && <Loading busy label={words.flaws} />}
      {data && (
        <RelatedTable
          caption={words.flaws}
          columns={columns}
          rows={rows}
          idOf={(row) => row.id}
          empty={words.noFlaws}
        />
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage && words.more(total - rows.length)} onPress={() => void fetchNextPage()}>
          {words.more(total - rows.length)}
        </Button>
      )}
    </Panel>
  );
}
