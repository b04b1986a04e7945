/**
 * 貸出 of the sample: PCs as the ledger moved them (527 in 令和7年度, §4-7), Web meeting equipment (2,019 a year, §9-4)
 * and hardware tokens (§10-5), up to the demo's moment, with bookings ahead, what is overdue and how it was asked for.
 */
import {
  businessMinuteOfDay,
  type Day,
  dayOf,
  fiscalYearOf,
  instantOf,
  isoDate,
  minuteAt,
  OPEN_MINUTES,
  openDayOnOrAfter,
  openDaysBetween,
  shiftOpenDays,
} from './demo-calendar.ts';
import { createRng, elementAt, type Rng } from './prng.ts';
import type { DemoBase } from './world.ts';
import type { DemoContact, DemoLoan, DemoThing } from './world-loans.ts';

/** 令和7年度's figure of the appendix. */
export const YEAR_EQUIPMENT_LOANS = 2019;
const FIRST_DAY = dayOf('2025-04-01');
const YEAR_END = dayOf('2026-03-31');
const TOKENS = 430;
const KITS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

type Kind = { letters: string; model: string; kits: number; singles: number };
const KINDS: readonly Kind[] = [
  { letters: 'WR', model: 'router', kits: 6, singles: 14 },
  { letters: 'WC', model: 'camera', kits: 6, singles: 18 },
  { letters: 'WM', model: 'speaker', kits: 6, singles: 16 },
  { letters: 'WD', model: 'display', kits: 0, singles: 12 },
  { letters: 'WP', model: 'projector', kits: 0, singles: 18 },
];

export function buildThings(): DemoThing[] {
  const equipment = KINDS.flatMap(({ letters, model, kits, singles }) =>
    Array.from({ length: kits + singles }, (_, i): DemoThing => {
      const assetTag = `${letters}-${String(i + 1).padStart(4, '0')}`;
      const kitKey = i < kits ? elementAt(KITS, i) : null;
      return { key: assetTag, assetTag, classCode: 'equipment', modelKey: model, acquiredOn: '2024-06-03', kitKey };
    }),
  );
  const tokens = Array.from({ length: TOKENS }, (_, i): DemoThing => {
    const assetTag = `HT-${String(i + 1).padStart(5, '0')}`;
    return { key: assetTag, assetTag, classCode: 'token', modelKey: 'token', acquiredOn: '2025-03-03', kitKey: null };
  });
  return [...equipment, ...tokens];
}

type Draft = Omit<DemoLoan, 'key' | 'serial' | 'fiscalYear'>;

/** What all parts draw from. */
type Office = {
  world: DemoBase;
  rng: Rng;
  lastDay: Day;
  borrowers: string[];
  /** Who of the desk is there on a day. */
  agentOn: (day: Day) => string;
};

const at = (day: Day, count: number) => instantOf(minuteAt(day, businessMinuteOfDay(count)));
const sometime = (office: Office, day: Day, from = 0, to = OPEN_MINUTES - 1) => at(day, office.rng.int(from, to));
const earlier = (a: string, b: string) => [a, b].toSorted()[0] ?? a;
const evening = (day: Day) => instantOf(minuteAt(day, 17 * 60));

function officeOf(world: DemoBase): Office {
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

/** Every loan with its number, in the order in which they were asked for. */
export function generateLoans(world: DemoBase, things: readonly DemoThing[]): DemoLoan[] {
  const office = officeOf(world);
  const drafts = [
    ...pcLoans(office),
    ...pcBookings(office),
    ...equipmentLoans(office, things),
    ...tokenLoans(office, things),
  ];
  return numbered(withoutClashes(drafts));
}

const holding = new Set(['out', 'ready', 'requested']);

/** Nobody books what another one has in that time: what is out stands, and a booking that clashes is left out. */
function withoutClashes(drafts: readonly Draft[]): Draft[] {
  const held = new Map<string, Draft[]>();
  const order = drafts.toSorted((a, b) => Number(b.state === 'out') - Number(a.state === 'out'));
  const kept = order.filter((draft) => {
    if (!holding.has(draft.state)) return true;
    const others = draft.assetKeys.flatMap((key) => held.get(key) ?? []);
    if (others.some((other) => draft.fromAt < other.dueAt && other.fromAt < draft.dueAt)) return false;
    for (const key of draft.assetKeys) held.set(key, [...(held.get(key) ?? []), draft]);
    return true;
  });
  return kept;
}

function numbered(drafts: Draft[]): DemoLoan[] {
  drafts.sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : a.requestedAt > b.requestedAt ? 1 : 0));
  const serials = new Map<number, number>();
  return drafts.map((draft, index): DemoLoan => {
    const fiscalYear = fiscalYearOf(dayOf(draft.requestedAt.slice(0, 10)));
    const serial = (serials.get(fiscalYear) ?? 0) + 1;
    serials.set(fiscalYear, serial);
    return { key: `loan/${index}`, fiscalYear, serial, ...draft };
  });
}

/** One loan by its days; `back` null while it is out or not begun. Nothing happens after the demo's moment. */
function told(
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

const PC_PURPOSES = [
  ['substitute', '修理の間の代替'],
  ['temporary', '出張先での説明会'],
  ['temporary', '講演会の投影用'],
  ['workload', '繁忙期の応援職員用'],
  ['workload', '選挙事務の応援'],
  ['verification', '大型アップデートの動作確認'],
] as const;

/** The ledger says which PC went out and came back when; the loan says what for, and who asked for it back. */
function pcLoans(office: Office): Draft[] {
  const loans = office.world.devices.flatMap((device) =>
    device.movements.flatMap((move, index) => {
      const [borrowerKey, next] = [move.to.staffKey, device.movements[index + 1]];
      if (move.kind !== 'loanOut' || move.date < isoDate(FIRST_DAY) || !borrowerKey) return [];
      const from = dayOf(move.date);
      const due = dayOf(move.dueOn ?? isoDate(shiftOpenDays(from, 10)));
      const back = next?.kind === 'loanReturn' ? dayOf(next.date) : null;
      const [purpose, purposeNote] = office.rng.pick(PC_PURPOSES);
      const pool = device.deviceClass === 'mobile' ? 'mobile' : 'oneEach';
      const byKey = move.recordedByKey ?? office.agentOn(from);
      const rest = { pool, purpose, purposeNote, assetKeys: [device.key], kitKey: null, borrowerKey, byKey } as const;
      return [told(office, { asked: shiftOpenDays(from, -2), from, due: openDayOnOrAfter(due), back }, rest)];
    }),
  );
  return loans.map((loan) => withContacts(office, loan));
}

/** PCs that are booked ahead, and requests that came to nothing. */
function pcBookings(office: Office): Draft[] {
  const free = office.rng.shuffle(
    office.world.devices.filter(
      ({ loanPool, status, deviceClass }) => loanPool && status === 'stored' && deviceClass === 'NK',
    ),
  );
  return free.slice(0, 18).map((device, i) => {
    const [purpose, purposeNote] = office.rng.pick(PC_PURPOSES);
    const asked = shiftOpenDays(office.lastDay, -office.rng.int(1, 6));
    const from = shiftOpenDays(office.lastDay, i < 3 ? 0 : office.rng.int(1, 9));
    const span = { asked, from, due: shiftOpenDays(from, office.rng.int(2, 10)), back: null };
    const borrowerKey = office.rng.pick(office.borrowers);
    const rest = { pool: 'oneEach', purpose, purposeNote, assetKeys: [device.key], kitKey: null, borrowerKey } as const;
    const loan = told(office, span, rest);
    if (i < 14) return atDesk(office, loan, i);
    const endedAt = sometime(office, asked, 200);
    const state = i % 2 === 0 ? 'refused' : 'cancelled';
    const reason = state === 'refused' ? '同じ期間に所属の予備機が使えるため。' : '研修が中止になったため。';
    return { ...loan, state, endedAt, reason, preparedAt: null, handedOverAt: null } as const;
  });
}

/** Today's are ready at the desk, and are handed over later in the day. */
function atDesk(office: Office, loan: Draft, i: number): Draft {
  if (i >= 3) return loan;
  const fromAt = at(office.lastDay, 180 + i * 60);
  const preparedAt = at(office.lastDay, 20);
  return { ...loan, fromAt, preparedAt, handedOverAt: null, returnedAt: null, endedAt: null, state: 'ready' };
}

const MEETINGS = ['Web会議', 'オンライン研修', '市町との意見交換会', '入札説明会の配信', '議会対応の打合せ'] as const;

/** Kits and single things, each with one borrower at a time: the exact figure of 令和7年度, and its pace since. */
function equipmentLoans(office: Office, things: readonly DemoThing[]): Draft[] {
  const { rng } = office;
  const equipment = things.filter(({ classCode }) => classCode === 'equipment');
  const units = [
    ...KITS.map((kit) => ({ kit, keys: equipment.filter(({ kitKey }) => kitKey === kit).map(({ key }) => key) })),
    ...equipment.filter(({ kitKey }) => kitKey === null).map(({ key }) => ({ kit: null, keys: [key] })),
  ].map((unit) => ({ ...unit, freeFrom: FIRST_DAY }));
  const ahead = shiftOpenDays(office.lastDay, 10);
  const pace = openDaysBetween(FIRST_DAY, YEAR_END);
  const yearsDays = pace.flatMap((day, i) => {
    const upTo = (n: number) => Math.round((YEAR_EQUIPMENT_LOANS * n) / pace.length);
    return Array.from({ length: upTo(i + 1) - upTo(i) }, () => day);
  });
  const since = openDaysBetween(YEAR_END + 1, office.lastDay).flatMap((day) =>
    Array.from({ length: rng.int(6, 11) }, () => day),
  );
  const later = openDaysBetween(office.lastDay + 1, ahead).flatMap((day) =>
    Array.from({ length: rng.int(2, 4) }, () => day),
  );
  const forgotten = new Set<number>();
  for (let n = 0; n < 3; n++) forgotten.add(yearsDays.length + since.length - 40 - n * 13);
  const drafts = [...yearsDays, ...since, ...later].map((from, i) => {
    const free = units.filter((unit) => unit.freeFrom <= from);
    const unit = rng.pick(free);
    const length = elementAt([0, 0, 0, 1, 1, 2, 3], rng.int(0, 6));
    const due = shiftOpenDays(openDayOnOrAfter(from), length);
    const isForgotten = forgotten.has(i);
    const back = isForgotten ? null : rng.chance(0.04) ? shiftOpenDays(due, 1) : due;
    unit.freeFrom = back === null ? ahead + 400 : back + 1;
    const asked = Math.min(shiftOpenDays(from, -rng.int(1, 8)), shiftOpenDays(office.lastDay, -1));
    const rest = {
      pool: 'equipment',
      purpose: 'meeting',
      purposeNote: rng.pick(MEETINGS),
      assetKeys: unit.keys,
      kitKey: unit.kit,
      borrowerKey: rng.pick(office.borrowers),
    } as const;
    return withContacts(office, told(office, { asked, from, due, back }, rest));
  });
  // What is booked first stands: of two that clash the later is left out.
  return [...kitsToday(office, units, drafts), ...drafts];
}

type Unit = { kit: (typeof KITS)[number] | null; keys: string[] };

/** Whole kits that are fetched at the desk today, of those that nobody has. */
function kitsToday(office: Office, units: readonly Unit[], drafts: readonly Draft[]): Draft[] {
  const { rng, lastDay } = office;
  const isOut = (kit: string) => drafts.some((one) => one.kitKey === kit && one.state === 'out');
  const idle = units.filter(({ kit }) => kit !== null && !isOut(kit));
  return idle.slice(0, 2).map(({ kit, keys }, i) => {
    const span = { asked: shiftOpenDays(lastDay, -3), from: lastDay, due: shiftOpenDays(lastDay, 1), back: null };
    const asked = { purposeNote: rng.pick(MEETINGS), borrowerKey: rng.pick(office.borrowers) };
    const rest = { pool: 'equipment', purpose: 'meeting', assetKeys: keys, kitKey: kit, ...asked } as const;
    return atDesk(office, told(office, span, rest), i);
  });
}

/** Tokens stay with those who work at home until the end of the 年度. */
function tokenLoans(office: Office, things: readonly DemoThing[]): Draft[] {
  const { rng } = office;
  const borrowers = rng.shuffle(office.borrowers);
  return things
    .filter(({ classCode }) => classCode === 'token')
    .slice(0, TOKENS - 20)
    .map((token, i) => {
      const from = openDayOnOrAfter(FIRST_DAY + rng.int(0, 380));
      const isBack = i % 50 === 7;
      const rest = {
        pool: 'token',
        purpose: 'telework',
        purposeNote: '在宅勤務',
        assetKeys: [token.key],
        kitKey: null,
        borrowerKey: elementAt(borrowers, i),
      } as const;
      const due = dayOf('2027-03-31');
      const back = isBack ? shiftOpenDays(from, rng.int(20, 90)) : null;
      return told(office, { asked: shiftOpenDays(from, -3), from, due, back }, rest);
    });
}

/** The ladder of reminders as far as the day has reached, and what came of the calls of the desk. */
function withContacts(office: Office, loan: Draft): Draft {
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
