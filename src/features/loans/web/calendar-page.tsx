import './loans.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, toCivil } from '#kernel/calendar/civil.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { formatLongDate, formatMonthDay, formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { useLive } from '#ui/live/live.ts';
import { ScrollRegion } from '#ui/scroll-region.tsx';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { StateSign } from '#ui/state-sign.tsx';
import { type LoanState, loanProcess } from '../contract/loan.process.ts';
import type { LoanCalendar } from '../contract/loan.ts';
import { type LoanPool, loanPools } from '../contract/loan-pools.data.ts';
import { loansWords } from '../contract/loans.messages.ts';
import { loans } from './loans.client.ts';

const words = loansWords.calendar;
/** Two weeks stand side by side. */
const shown = 14;

type Bar = LoanCalendar['bars'][number];

/** What stands on a thing's day: the bars that touch it. */
function barsOn(bars: readonly Bar[], assetId: string, day: string): Bar[] {
  return bars.filter(
    (bar) =>
      bar.assetId === assetId && toCivil(bar.fromAt).date <= day && (bar.overdue || toCivil(bar.toAt).date >= day),
  );
}

function Cell({ bars, day }: { bars: readonly Bar[]; day: string }) {
  return bars.map((bar) => {
    const begins = toCivil(bar.fromAt).date === day;
    const span = `${formatShortDateTime(bar.fromAt)}–${formatShortDateTime(bar.toAt)}`;
    const state = bar.overdue ? loansWords.views.overdue : loansWords.states[bar.state as LoanState];
    return (
      <Link
        key={bar.loanId}
        href={`/loans/${bar.loanId}`}
        className={`booking ${bar.overdue ? 'over' : loanProcess.states[bar.state as LoanState]}`}
        label={words.bar(bar.number, bar.words, state, span)}
      >
        <StateSign tone={loanProcess.states[bar.state as LoanState]} />
        {begins ? bar.words : ''}
      </Link>
    );
  });
}

function CalendarTable({ calendar, today }: { calendar: LoanCalendar; today: string }) {
  return (
    <table className="mini calendar">
      <caption className="vh">{loansWords.menu.calendar}</caption>
      <thead>
        <tr>
          <th scope="col">{words.thing}</th>
          {calendar.days.map(({ day, open, handOvers, returns }) => (
            <th
              scope="col"
              key={day}
              className={open ? undefined : 'closed'}
              aria-current={day === today ? 'date' : undefined}
            >
              <span title={formatLongDate(day)}>{formatMonthDay(day)}</span>
              <span className="small muted">{open ? words.counts(handOvers, returns) : words.closed}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {calendar.things.map((thing) => (
          <tr key={thing.assetId}>
            <th scope="row">
              <Link href={`/assets/${thing.assetId}`} className="code">
                {thing.assetTag}
              </Link>
              <span className="small muted">　{thing.kit ?? thing.model}</span>
            </th>
            {calendar.days.map(({ day, open }) => (
              <td key={day} className={open ? undefined : 'closed'}>
                <Cell bars={barsOn(calendar.bars, thing.assetId, day)} day={day} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 予定表: the things of a pool by day, with who has or booked them. */
export function LoanCalendarPage() {
  usePageTitle(loansWords.menu.calendar);
  const today = useToday();
  const [pool, setPool] = useState<LoanPool>('equipment');
  const [from, setFrom] = useState(today);
  const { data, refetch } = useQuery(loans.query.calendar.queryOptions({ input: { pool, from, days: shown } }));
  useLive('loan', null, refetch as () => void);
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <div className="title-row">
          <h1>{loansWords.menu.calendar}</h1>
          <span className="sub">
            {formatLongDate(from)}–{formatLongDate(addDays(from, shown - 1))}
          </span>
        </div>
        <div className="row">
          <SelectField
            id="calendar-pool"
            label={loansWords.facts.pool}
            empty={null}
            value={pool}
            onChange={(key) => key && setPool(key)}
            choices={loanPools.map((key) => ({ key, word: loansWords.pools[key] }))}
          />
          <Button onPress={() => setFrom(addDays(from, -7))}>{words.earlier}</Button>
          <Button onPress={() => setFrom(today)}>{words.today}</Button>
          <Button onPress={() => setFrom(addDays(from, 7))}>{words.later}</Button>
          {data && <span className="muted">{words.free(data.freeElsewhere)}</span>}
        </div>
      </header>
      <ScrollRegion className="calendar-wrap" label={loansWords.menu.calendar}>
        {data && <CalendarTable calendar={data} today={today} />}
      </ScrollRegion>
    </main>
  );
}
