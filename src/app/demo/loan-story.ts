import {
  businessMinuteOfDay,
  type Day,
  dayOf,
  instantOf,
  isoDate,
  minuteAt,
  OPEN_MINUTES,
  openDayOnOrAfter,
  shiftOpenDays,
} from './demo-calendar.ts';
import { createRng, type Rng } from './prng.ts';
import type { DemoBase } from './world.ts';
import type { DemoContact, DemoLoan } from './world-loans.ts';

/** The first day of the sample's loans. */
export const FIRST_DAY = dayOf('2025-04-01');

export type Draft = Omit<DemoLoan, 'key' | 'serial' | 'fiscalYear'>;

/** What all parts draw from. */
export type Office = {
  world: DemoBase;
  rng: Rng;
  lastDay: Day;
  borrowers: string[];
  /** Who of the desk is there on a day. */
  agentOn: (day: Day) => string;
};

const at = (day: Day, count: number) => instantOf(minuteAt(day, businessMinuteOfDay(count)));
export const sometime = (office: Office, day: Day, from = 0, to = OPEN_MINUTES - 1) =>
  at(day, office.rng.int(from, to));
const earlier = (a: string, b: string) => [a, b].toSorted()[0] ?? a;
const evening = (day: Day) => instantOf(minuteAt(day, 17 * 60));

export function officeOf(world: DemoBase): Office {
  const rng = createRng(`${world.seed}/loans`);
  const borrowers = world.staff.filter((one) => one.retiredOn === null && one.joinedOn < '2025-04-01');
  const agents = world.deskUsers.filter((user) => user.role === 'agent' || user.role === 'manager');
  const agentOn = (day: Day) => {
    const iso = isoDate(day);
    const there = agents.filter(
      ({ activeFrom, activeTo }) => activeFrom <= iso && (activeTo === null || activeTo >= iso),
    );
    return rng.pick(there.length > 0 ? there : agents).key;
  };
  return { world, rng, lastDay: dayOf(world.asOf), borrowers: borrowers.map(({ key }) => key), agentOn };
}

/** One loan by its days; `back` null while it is out or not begun. Nothing happens after the demo's moment. */
export function told(
  office: Office,
  span: { asked: Day; from: Day; due: Day; back: Day | null },
  rest: Pick<Draft, 'pool' | 'purpose' | 'purposeNote' | 'assetKeys' | 'kitKey' | 'borrowerKey'> & { byKey?: string },
): Draft {
  const { world, rng } = office;
  const requestedAt = sometime(office, span.asked, 0, 120);
  const fromAt = sometime(office, span.from, 150, 260);
  const plain = { ...rest, requestedAt, fromAt, dueAt: evening(Math.max(span.due, span.from)) };
  const byKey = rest.byKey ?? office.agentOn(span.from);
  const open = { reason: '', contacts: [], endedAt: null, returnedAt: null, handedOverAt: null, byKey };
  const isReady = fromAt > world.now && span.from - office.lastDay <= 2 && rng.chance(0.7);
  if (fromAt > world.now) {
    const preparedAt = isReady ? world.now : null;
    return { ...plain, ...open, preparedAt, state: isReady ? 'ready' : 'requested' };
  }
  const preparedAt = sometime(office, span.asked, 125, 149);
  const gone = { ...plain, ...open, preparedAt, handedOverAt: fromAt };
  // What the ledger has back today is back, whatever the hour.
  if (span.back === null || span.back > office.lastDay) return { ...gone, state: 'out' };
  const back = earlier(sometime(office, span.back, 270, 440), world.now);
  return { ...gone, state: 'returned', returnedAt: back, endedAt: back };
}

/** Today's are ready at the desk, and are handed over later in the day. */
export function atDesk(office: Office, loan: Draft, i: number): Draft {
  if (i >= 3) return loan;
  const fromAt = at(office.lastDay, 180 + i * 60);
  const preparedAt = at(office.lastDay, 20);
  return { ...loan, fromAt, preparedAt, handedOverAt: null, returnedAt: null, endedAt: null, state: 'ready' };
}

/** The ladder of reminders as far as the day has reached, and what came of the calls of the desk. */
export function withContacts(office: Office, loan: Draft): Draft {
  const due = dayOf(loan.dueAt.slice(0, 10));
  if (loan.handedOverAt === null || (loan.state === 'returned' && (loan.returnedAt ?? '') <= loan.dueAt)) return loan;
  const until = loan.returnedAt ?? office.world.now;
  const ladder = [
    ['before', -1, 'requester'],
    ['day', 0, 'requester'],
    ['after1', 1, 'requester'],
    ['after5', 5, 'department'],
  ] as const;
  const mails = ladder.map(([rung, offset, recipient]): DemoContact => {
    const day = shiftOpenDays(openDayOnOrAfter(due), offset);
    return { at: at(day, 0), rung, recipient, means: 'mail', result: 'sent', nextOn: null, note: '', byKey: null };
  });
  const calls = [1, 3].map((offset, i): DemoContact => {
    const day = shiftOpenDays(openDayOnOrAfter(due), offset);
    const common = { at: at(day, 90 + i * 20), rung: null, recipient: 'requester', means: 'phone' } as const;
    const byKey = office.agentOn(day);
    return i === 0
      ? { ...common, result: 'absent', nextOn: null, note: '席を外しているとのこと。折り返しを頼んだ。', byKey }
      : {
          ...common,
          result: 'promised',
          nextOn: isoDate(shiftOpenDays(day, 2)),
          note: '業務の区切りで返却する。',
          byKey,
        };
  });
  const contacts = [...mails, ...calls].filter((one) => one.at <= until && one.at > (loan.handedOverAt ?? ''));
  return { ...loan, contacts: contacts.sort((a, b) => (a.at < b.at ? -1 : 1)) };
}
