import { useQuery } from '@tanstack/react-query';
import { cx } from '#ui/class-names.ts';
import { formatMonthDay } from '#ui/format.ts';
import { Loading } from '#ui/loading.tsx';
import { SectionHead } from '#ui/panel.tsx';
import { ScrollRegion } from '#ui/scroll-region.tsx';
import type { ClauseCalendar as Calendar } from '../contract/clause-judgement.ts';
import { clausesWords } from '../contract/clauses.messages.ts';
import { contract } from './contract.client.ts';
import { StandingSign } from './standing-sign.tsx';

const words = clausesWords.calendar;
type Cell = Calendar['rows'][number]['cells'][number];

const worstFirst = ['missing', 'late', 'insufficient', 'kept', 'pending'] as const;
const numberOf = (day: string) => Number(day.slice(8));

/** What arose on a day: the sign of its worst, and of each state how many. */
function Day({ day, cells, closed }: { day: string; cells: readonly Cell[]; closed: boolean }) {
  const worst = worstFirst.find((state) => cells.some((cell) => cell.state === state));
  const all = cells.map(({ state, count }) => words.state(state, count)).join('、');
  return (
    <td className={cx(closed && 'closed')} title={worst && words.cell(formatMonthDay(day), all)}>
      {worst === 'pending' && (
        <span className="muted">
          …<span className="vh">{all}</span>
        </span>
      )}
      {worst && worst !== 'pending' && (
        <>
          <StandingSign of={worst} />
          <span className="vh">{all}</span>
        </>
      )}
    </td>
  );
}

function Month({ days, rows }: Calendar) {
  return (
    <ScrollRegion className="rel-wrap wide" label={words.help}>
      <table className="clause-calendar">
        <caption className="vh">{words.help}</caption>
        <thead>
          <tr>
            <th scope="col">{clausesWords.columns.duty}</th>
            {days.map(({ day, closed }) => (
              <th key={day} scope="col" className={cx('t', closed !== null && 'closed')} title={closed ?? undefined}>
                {numberOf(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.duty}>
              <th scope="row" title={row.words}>
                <span className="t">{row.duty}</span>
                <span className="muted">{row.words}</span>
              </th>
              {days.map(({ day, closed }) => (
                <Day
                  key={day}
                  day={day}
                  closed={closed !== null}
                  cells={row.cells.filter((cell) => cell.day === day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The month of a clause: a row for each duty, what arose on which day, closed days hatched. */
export function ClauseCalendar({ clause, month }: { clause: string; month: string }) {
  const { data } = useQuery(contract.query.clauseCalendar.queryOptions({ input: { clause, month } }));
  const title = words.title(clausesWords.months.month(Number(month.slice(5, 7))));
  return (
    <section>
      <SectionHead flat title={title} count={words.help} />
      {!data && <Loading busy label={words.loading} />}
      {data?.rows.length === 0 && <p className="muted">{words.none}</p>}
      {data && data.rows.length > 0 && <Month {...data} />}
    </section>
  );
}
