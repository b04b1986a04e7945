import './bookings.css';
import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useState } from 'react';
import { addDays, instantAt, toCivil } from '#kernel/calendar/civil.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { formatLongDate, formatMonthDay, formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { useLive } from '#ui/live/live.ts';
import { ScrollRegion } from '#ui/scroll-region.tsx';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { StateSign } from '#ui/state-sign.tsx';
import type { BookingCalendar } from '../contract/booking.ts';
import { bookingsWords } from '../contract/bookings.messages.ts';
import { type LoanPool, loanPools } from '../contract/loan-pools.data.ts';
import { bookings } from './bookings.client.public.ts';

const words = bookingsWords.calendar;
/** Two weeks stand side by side. */
const shown = 14;

type Bar = BookingCalendar['bars'][number];

/** A row of the table: a kit, or a thing that is in none. */
interface Lane {
  readonly key: string;
  readonly things: readonly BookingCalendar['things'][number][];
}

/** Things of one kit stand in one row: they are lent together. */
function lanesOf(things: BookingCalendar['things']): Lane[] {
  const lanes = Map.groupBy(things, (thing) => thing.kit ?? thing.assetId);
  return [...lanes].map(([key, own]) => ({ key, things: own }));
}

/** The bars of a row, each record once. */
function barsOf(bars: readonly Bar[], { things }: Lane): Bar[] {
  const own = bars.filter((bar) => things.some(({ assetId }) => assetId === bar.assetId));
  return [...new Map(own.map((bar) => [bar.recordId, bar])).values()];
}

/** The half day of a moment among those shown, from 1; before and after them the first and the last. */
function halfOf(days: BookingCalendar['days'], at: string): number {
  const { date, time } = toCivil(at);
  if (date < (days[0]?.day ?? date)) return 1;
  const index = days.findIndex(({ day }) => day === date);
  return index < 0 ? days.length * 2 : index * 2 + (time < '12:00' ? 1 : 2);
}

/** A bar with the half days it takes, and those that are free behind it: its words go on there. */
interface Placed {
  readonly bar: Bar;
  readonly from: number;
  readonly to: number;
  readonly room: number;
}

function placedOf(bars: readonly Bar[], days: BookingCalendar['days'], today: string): Placed[] {
  const placed = bars.map((bar) => {
    // What is overdue is out today too.
    const end = Math.max(halfOf(days, bar.toAt), bar.overdue ? halfOf(days, instantAt(today, '17:15')) : 1);
    return { bar, from: halfOf(days, bar.fromAt), to: end + 1 };
  });
  return placed.map((one) => {
    const next = placed.filter(({ bar, from }) => bar !== one.bar && from >= one.from).map(({ from }) => from);
    return { ...one, room: Math.max(Math.min(...next, days.length * 2 + 1), one.to) - one.from };
  });
}

function Booking({ placed: { bar, from, to, room } }: { placed: Placed }) {
  const span = `${formatShortDateTime(bar.fromAt)}–${formatShortDateTime(bar.toAt)}`;
  const state = bar.overdue ? bookingsWords.overdue : bar.state;
  const look = bar.overdue ? 'over' : bar.tone === 'closed' ? 'closed' : bar.out ? 'active' : 'ready';
  return (
    <li style={{ gridColumn: `${from} / ${to}`, '--room': room / (to - from) } as CSSProperties}>
      <Link href={bar.href} className={`booking ${look}`} label={words.bar(bar.number, bar.words, state, span)}>
        <StateSign tone={bar.tone} />
        <span className="bar-words">{bar.words}</span>
      </Link>
    </li>
  );
}

function LaneHead({ things }: Lane) {
  const [thing] = things;
  if (!thing) return null;
  if (thing.kit) return words.kit(thing.kit, things.length);
  return (
    <>
      <Link href={`/assets/${thing.assetId}`} className="code">
        {thing.assetTag}
      </Link>
      <span className="small muted">　{thing.model}</span>
    </>
  );
}

/** Closed days are shaded down the whole table: nothing goes out or comes back on them. */
function shadeOf(days: BookingCalendar['days']): string {
  const edge = (i: number) => `${(i * 100) / days.length}%`;
  const shades = days.flatMap(({ open }, i) => {
    const stretch = `var(--canvas) ${edge(i)} ${edge(i + 1)}`;
    return open ? [] : [`linear-gradient(to right, transparent ${edge(i)}, ${stretch}, transparent ${edge(i + 1)})`];
  });
  return shades.join(', ');
}

function CalendarTable({ calendar, today, bookOn }: TableProps) {
  const { days } = calendar;
  const shade = { backgroundImage: shadeOf(days) };
  return (
    <table className="mini calendar" style={{ '--days': days.length } as CSSProperties}>
      <caption className="vh">{bookingsWords.menu.calendar}</caption>
      <thead>
        <tr>
          <th scope="col">{words.thing}</th>
          {days.map(({ day, open, handOvers, returns }) => (
            <th
              scope="col"
              key={day}
              className={open ? undefined : 'closed'}
              aria-current={day === today ? 'date' : undefined}
            >
              {bookOn && open && day >= today ? (
                <Link href={bookOn(day)} title={words.book(formatLongDate(day))}>
                  {formatMonthDay(day)}
                </Link>
              ) : (
                <span title={formatLongDate(day)}>{formatMonthDay(day)}</span>
              )}
              <span className="small muted">{open ? words.counts(handOvers, returns) : words.closed}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanesOf(calendar.things).map((lane) => (
          <tr key={lane.key}>
            <th scope="row">
              <LaneHead {...lane} />
            </th>
            <td colSpan={days.length} style={shade}>
              <ul className="lane">
                {placedOf(barsOf(calendar.bars, lane), days, today).map((placed) => (
                  <Booking key={placed.bar.recordId} placed={placed} />
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TableProps {
  readonly calendar: BookingCalendar;
  readonly today: string;
  /** Where a day leads those who may book. */
  readonly bookOn: ((day: string) => string) | undefined;
}

/** 予定表: the things of a pool by day, with who has or booked them. */
export function CalendarPage() {
  usePageTitle(bookingsWords.menu.calendar);
  const today = useToday();
  const mayBook = useMay('bookings.ask');
  const [pool, setPool] = useState<LoanPool>('equipment');
  const [from, setFrom] = useState(today);
  const { data, refetch } = useQuery(bookings.query.calendar.queryOptions({ input: { pool, from, days: shown } }));
  useLive('loan', null, refetch as () => void);
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <div className="title-row">
          <h1>{bookingsWords.menu.calendar}</h1>
          <span className="sub">
            {formatLongDate(from)}–{formatLongDate(addDays(from, shown - 1))}
          </span>
        </div>
        <div className="row calendar-head">
          <SelectField
            id="calendar-pool"
            label={bookingsWords.pool}
            empty={null}
            value={pool}
            onChange={(key) => key && setPool(key)}
            choices={loanPools.map((key) => ({ key, word: bookingsWords.pools[key] }))}
          />
          <Button onPress={() => setFrom(addDays(from, -7))}>{words.earlier}</Button>
          <Button onPress={() => setFrom(today)}>{words.today}</Button>
          <Button onPress={() => setFrom(addDays(from, 7))}>{words.later}</Button>
          {data && <span className="muted">{words.free(data.freeElsewhere)}</span>}
        </div>
      </header>
      <ScrollRegion className="calendar-wrap" label={bookingsWords.menu.calendar}>
        {data && (
          <CalendarTable
            calendar={data}
            today={today}
            bookOn={mayBook ? (day) => `/loans/new?pool=${pool}&from=${day}` : undefined}
          />
        )}
      </ScrollRegion>
    </main>
  );
}
