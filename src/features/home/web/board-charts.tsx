import { DayBars } from '#ui/chart/day-bars.tsx';
import { RateBars } from '#ui/chart/rate-bars.tsx';
import { formatNumber } from '#ui/format.ts';
import { Link, useNavigate } from '#ui/link.tsx';
import type { BoardView } from '../contract/board.ts';
import { homeWords } from '../contract/home.messages.ts';
import { daysSpan, ticketsHref } from './ticket-links.ts';

const words = homeWords.board;

/** Against last year in words: より 37% 多い. */
function Change({ change }: { change: number | null }) {
  const { volume } = words;
  if (change === null) return volume.alone;
  if (change === 0) return volume.same;
  return (
    <>
      {volume.against}
      <b>{Math.abs(change)}%</b>
      {change > 0 ? volume.more : volume.less}
    </>
  );
}

/** What to see in the chart; each figure opens its tickets. */
function Sentence({ week }: { week: BoardView['lastWeek'] }) {
  const { volume } = words;
  const received = daysSpan(week.from, week.to);
  return (
    <>
      {volume.lead}
      <Link href={ticketsHref('all', { received })}>
        <b>{volume.count(formatNumber(week.count))}</b>
      </Link>
      <Change change={week.change} />
      {week.grown.length > 0 && volume.grown}
      {week.grown.map((one, index) => (
        <span key={one.categoryId}>
          {index > 0 && volume.and}
          <Link href={ticketsHref('all', { category: one.categoryId, received })}>
            {volume.grownOf(one.name, formatNumber(one.count))}
          </Link>
        </span>
      ))}
      {week.grown.length > 0 && volume.end}
    </>
  );
}

/** 受付件数: a day of it opens the day's tickets. */
export function VolumeChart({ board }: { board: BoardView }) {
  const navigate = useNavigate();
  return (
    <DayBars
      panel
      height={17}
      title={words.volume.title}
      note={words.volume.note}
      focusWord={words.volume.focus}
      days={board.days}
      sentence={<Sentence week={board.lastWeek} />}
      onPick={(date) => navigate(ticketsHref('all', { received: daysSpan(date, date) }))}
    />
  );
}

/** 期限を守った率 of this month; a name opens the tickets that missed it. */
export function KeptRates({ board }: { board: BoardView }) {
  const rows = board.rates.map(({ name, rule, percent, count, missedIds }) => ({
    name,
    rule,
    percent,
    count,
    ...(missedIds.length > 0 ? { href: ticketsHref('all', { ids: missedIds.join(',') }) } : {}),
  }));
  const month = words.rates.month(Number(board.month.slice(5, 7)));
  return <RateBars title={words.rates.title} period={month} rows={rows} target={words.rates.target} />;
}
