import { cx } from '#ui/class-names.ts';
import { Link } from '#ui/link.tsx';
import { SectionHead } from '#ui/panel.tsx';
import type { ClauseStandings } from '../contract/clause-judgement.ts';
import { clauses } from '../contract/clauses.data.ts';
import { clausesWords } from '../contract/clauses.messages.ts';
import { Standing } from './standing-sign.tsx';
import type { Clauses } from './use-clauses.ts';

const words = clausesWords.months;
const shown = ['kept', 'late', 'missing', 'insufficient', 'noOccasion', 'unchecked'] as const;
const named = 6;
const monthOf = (month: string) => Number(month.slice(5, 7));
type Month = ClauseStandings['months'][number];

/** Every clause in the order of the contract; the one on screen is framed, a new chapter stands apart. */
function Bars({ month, clauses: standings, here }: Month & { here: string | undefined }) {
  const counts = shown
    .map((one) => [one, clauses.filter(({ id }) => standings[id] === one).length] as const)
    .filter(([, count]) => count > 0)
    .map(([one, count]) => clausesWords.counts(clausesWords.standings[one], count));
  return (
    <div className="clause-month">
      <span className="t">{words.month(monthOf(month))}</span>
      <div role="img" aria-label={words.row(monthOf(month), counts.join('、'))}>
        {clauses.map(({ id, title, chapter }, at) => (
          <span
            key={id}
            title={`${id}　${title}　${clausesWords.standings[standings[id] ?? 'scope']}`}
            className={cx(
              standings[id] ?? 'scope',
              id === here && 'here',
              at > 0 && clauses[at - 1]?.chapter !== chapter && 'first',
            )}
          />
        ))}
      </div>
    </div>
  );
}

/** The clauses that were not kept in a month, each with the way to it. */
function Missing({ month, page }: { month: Month; page: Clauses }) {
  const missing = clauses.filter(({ id }) => month.clauses[id] === 'missing');
  if (missing.length === 0) return <p>{words.noMissing(monthOf(month.month))}</p>;
  return (
    <p className="clause-missing">
      {words.missing(monthOf(month.month))}
      {missing.slice(0, named).map(({ id, title }) => (
        <Link key={id} href={page.hrefOf({ clause: id, span: 'month', day: month.month })} title={title}>
          {id}
        </Link>
      ))}
      {missing.length > named && <span className="muted">{words.more(missing.length - named)}</span>}
    </p>
  );
}

/** 条項 × 月: the whole contract over the half year, by the hourly judgement. */
export function ClauseMonths({ page, standings }: { page: Clauses; standings: ClauseStandings | undefined }) {
  if (!standings) return null;
  const last = standings.months.at(-1);
  return (
    <section className="clause-months">
      <SectionHead
        flat
        title={words.title(clauses.length)}
        count={words.help}
        end={shown.map((one) => <Standing key={one} of={one} />)}
      />
      {standings.months.map((month) => (
        <Bars key={month.month} {...month} here={page.clause?.id} />
      ))}
      {last ? <Missing month={last} page={page} /> : <p className="muted">{words.none}</p>}
    </section>
  );
}
