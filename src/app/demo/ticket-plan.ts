/** How many contacts each day brings, of what kind and through which channel; the appendix's figures come out exactly. */
import type { Outbreak } from './catalogue.ts';
import { type Day, dayOf, isOpenDay, isoDate, weekday } from './demo-calendar.ts';
import { apportion, elementAt, type Rng } from './prng.ts';
import type { Topic } from './scenarios.ts';
import type { TicketChannel, TicketKind } from './world-tickets.ts';

/** 令和7年度: 受付 15,451, うちNK 4,808 (appendix イ), Web会議・在宅勤務の問合せ 2,327 (ク). */
const YEAR_TICKETS = 15_451;
const YEAR_NK = 4_808;
const YEAR_WEB = 2_327;

/** One contact to come. Null leaves the choice to the day's odds. */
export type Slot = {
  topic: Topic;
  kind: TicketKind | null;
  channel: TicketChannel | null;
  scenarioId: string | null;
  calm: boolean;
};
export type DayPlan = { day: Day; slots: Slot[] };

const MONTH_LOAD: Readonly<Record<string, number>> = {
  '01': 1.02,
  '02': 0.97,
  '03': 1.1,
  '04': 1.45,
  '05': 1.0,
  '06': 0.94,
  '07': 0.93,
  '08': 0.8,
  '09': 0.93,
  '10': 1.0,
  '11': 0.97,
  '12': 1.08,
};
const WEEKDAY_LOAD = [0, 1.22, 1.0, 0.97, 0.95, 0.93, 0] as const;
const CLOSED_DAY_LOAD = 0.015;

/** Relative load: April's transfers, early December's 年末調整, the weeks of a rollout, Mondays and days after holidays. */
function loadOf(day: Day): number {
  if (!isOpenDay(day)) return CLOSED_DAY_LOAD;
  const iso = isoDate(day);
  const monthDay = iso.slice(5);
  let load = (MONTH_LOAD[iso.slice(5, 7)] ?? 1) * (WEEKDAY_LOAD[weekday(day)] ?? 1);
  if (monthDay >= '04-01' && monthDay <= '04-11') load *= 1.45;
  if (monthDay >= '12-01' && monthDay <= '12-10') load *= 1.35;
  if (monthDay >= '01-13' && monthDay <= '01-30') load *= 1.12;
  if (weekday(day) !== 1 && !isOpenDay(day - 1)) load *= 1.2;
  return load;
}

const noise = (rng: Rng): number => 0.85 + rng.next() * 0.3;

const ordinary = (topic: Topic): Slot => ({ topic, kind: null, channel: null, scenarioId: null, calm: false });
/** Shared, so that a plan of half a million contacts stays small. */
const NATURAL: Readonly<Record<Topic, Slot>> = { nk: ordinary('nk'), web: ordinary('web'), other: ordinary('other') };

/** Draws topics one by one so that the year's totals are met to the last ticket. */
function topicDrawer(total: number, nk: number, web: number, rng: Rng): () => Topic {
  const left = { total, nk, web };
  return () => {
    const roll = rng.next() * left.total;
    left.total--;
    if (roll < left.nk) {
      left.nk--;
      return 'nk';
    }
    if (roll < left.nk + left.web) {
      left.web--;
      return 'web';
    }
    return 'other';
  };
}

/** `forced` counts the year's contacts that come with a repair, and how many of them are about NK. */
export function planYear(
  fiscalYear: number,
  scale: number,
  forced: { perDay: ReadonlyMap<Day, number>; nk: number },
  rng: Rng,
): DayPlan[] {
  const first = dayOf(`${fiscalYear}-04-01`);
  const last = dayOf(`${fiscalYear + 1}-03-31`);
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const counts = apportion(
    YEAR_TICKETS * scale,
    days.map((day) => loadOf(day) * noise(rng)),
  );
  const forcedTotal = [...forced.perDay.values()].reduce((a, b) => a + b, 0);
  const draw = topicDrawer(YEAR_TICKETS * scale - forcedTotal, YEAR_NK * scale - forced.nk, YEAR_WEB * scale, rng);
  return days.map((day, i) => {
    const count = elementAt(counts, i) - (forced.perDay.get(day) ?? 0);
    if (count < 0) throw new RangeError(`more repairs than contacts on ${isoDate(day)}`);
    return { day, slots: Array.from({ length: count }, () => NATURAL[draw()]) };
  });
}

const SERVICE_PER_DAY = 60;
const NK_SHARE = YEAR_NK / YEAR_TICKETS;
const WEB_SHARE = YEAR_WEB / YEAR_TICKETS;

function topicByShare(rng: Rng): Topic {
  const roll = rng.next();
  if (roll < NK_SHARE) return 'nk';
  return roll < NK_SHARE + WEB_SHARE ? 'web' : 'other';
}

function planOrdinaryDay(day: Day, scale: number, rng: Rng): DayPlan {
  const count = Math.round(SERVICE_PER_DAY * scale * loadOf(day) * noise(rng));
  return { day, slots: Array.from({ length: count }, () => NATURAL[topicByShare(rng)]) };
}

type Matrix = Readonly<Record<TicketKind, Readonly<Record<TicketChannel, number>>>>;
type WeekFigures = {
  matrix: Matrix;
  /** Monday to Friday. */
  totals: readonly number[];
  wireless: readonly number[];
  recovery: readonly number[];
};

/** Last week: 問い合わせ 175, 故障・不具合 143, of which 無線LAN 61 and 回復キー 22. */
const LAST_WEEK: WeekFigures = {
  matrix: {
    inquiry: { phone: 82, chat: 40, mail: 26, walkIn: 7, portal: 20 },
    fault: { phone: 98, chat: 19, mail: 10, walkIn: 6, portal: 10 },
  },
  totals: [62, 58, 71, 68, 59],
  wireless: [4, 4, 13, 21, 19],
  recovery: [0, 0, 6, 9, 7],
};

/** The week before: 問い合わせ 165, 故障・不具合 84, of which 無線LAN 18. */
const WEEK_BEFORE: WeekFigures = {
  matrix: {
    inquiry: { phone: 78, chat: 37, mail: 25, walkIn: 7, portal: 18 },
    fault: { phone: 56, chat: 12, mail: 7, walkIn: 3, portal: 6 },
  },
  totals: [54, 49, 48, 50, 48],
  wireless: [4, 3, 4, 4, 3],
  recovery: [0, 0, 0, 0, 0],
};

export type Reserved = { day: Day; kind: TicketKind; channel: TicketChannel; scenarioId: string };
type Pair = { kind: TicketKind; channel: TicketChannel };

/** Kind and channel of every contact of the week, in random order, less those already told. */
function dealPairs(figures: WeekFigures, total: number, reserved: readonly Reserved[], rng: Rng): Pair[] {
  const cells = Object.entries(figures.matrix).flatMap(([kind, row]) =>
    Object.entries(row).map(([channel, count]) => ({
      kind: kind as TicketKind,
      channel: channel as TicketChannel,
      count,
    })),
  );
  const counts = apportion(
    total,
    cells.map((cell) => cell.count),
  );
  const pairs = rng.shuffle(cells.flatMap((cell, i) => Array.from({ length: elementAt(counts, i) }, (): Pair => cell)));
  for (const told of reserved) {
    const index = pairs.findIndex((pair) => pair.kind === told.kind && pair.channel === told.channel);
    if (index >= 0) pairs.splice(index, 1);
  }
  return pairs;
}

function isWireless(scenarioId: string): boolean {
  return scenarioId.startsWith('wifi-');
}

function outbreakSlots(count: number, scenarioId: string): Slot[] {
  return Array.from({ length: count }, (_, i) => {
    const slow = scenarioId === 'wifi-resume' && i % 12 === 11;
    return {
      topic: slow ? 'other' : 'nk',
      kind: 'fault',
      channel: null,
      scenarioId: slow ? 'wifi-slow' : scenarioId,
      calm: false,
    };
  });
}

/** A week whose figures are fixed; days that are closed fall out with their share. */
function planFixedWeek(
  monday: Day,
  figures: WeekFigures,
  scale: number,
  reserved: readonly Reserved[],
  rng: Rng,
): DayPlan[] {
  const open = [0, 1, 2, 3, 4].filter((i) => isOpenDay(monday + i));
  const total = open.reduce((sum, i) => sum + elementAt(figures.totals, i) * scale, 0);
  const pairs = dealPairs(figures, total, reserved, rng);
  const take = (kind: TicketKind | null): Pair | undefined => {
    const index = kind === null ? pairs.length - 1 : pairs.findLastIndex((pair) => pair.kind === kind);
    return index < 0 ? undefined : pairs.splice(index, 1)[0];
  };
  const plans = open.map((i): DayPlan => {
    const told = reserved.filter((row) => row.day === monday + i);
    const wireless = elementAt(figures.wireless, i) * scale - told.filter((row) => isWireless(row.scenarioId)).length;
    const recovery =
      elementAt(figures.recovery, i) * scale - told.filter((row) => row.scenarioId === 'recovery-key').length;
    const slots = [
      ...outbreakSlots(Math.max(0, wireless), 'wifi-resume'),
      ...outbreakSlots(Math.max(0, recovery), 'recovery-key'),
    ];
    for (const slot of slots) slot.channel = take('fault')?.channel ?? 'phone';
    return { day: monday + i, slots };
  });
  plans.forEach((plan, n) => {
    const told = reserved.filter((row) => row.day === plan.day).length;
    const wanted = elementAt(figures.totals, elementAt(open, n)) * scale - told;
    while (plan.slots.length < wanted && pairs.length > 0) {
      const pair = take(null);
      if (pair)
        plan.slots.push({
          topic: topicByShare(rng),
          kind: pair.kind,
          channel: pair.channel,
          scenarioId: null,
          calm: true,
        });
    }
  });
  return plans;
}

const THIS_WEEK_WIRELESS = 9;
const THIS_WEEK_RECOVERY = 4;

/** Since Monday: the outbreak goes down, the rest is an ordinary day. */
function planOutbreakDay(day: Day, scale: number, rng: Rng): DayPlan {
  const plan = planOrdinaryDay(day, scale, rng);
  if (!isOpenDay(day)) return plan;
  const spread = [
    ...outbreakSlots(THIS_WEEK_WIRELESS * scale, 'wifi-resume'),
    ...outbreakSlots(THIS_WEEK_RECOVERY * scale, 'recovery-key'),
  ];
  const rest = plan.slots.slice(spread.length).map((slot) => ({ ...slot, calm: true }));
  return { day, slots: [...spread, ...rest] };
}

type ServicePlan = {
  first: Day;
  last: Day;
  outbreak: Outbreak;
  scale: number;
  reserved: readonly Reserved[];
  rng: Rng;
};

export function planServiceDays(service: ServicePlan): DayPlan[] {
  const { scale, rng } = service;
  const { lastMonday } = service.outbreak;
  const fixed = new Map<Day, DayPlan>();
  for (const [monday, figures] of [
    [lastMonday - 7, WEEK_BEFORE],
    [lastMonday, LAST_WEEK],
  ] as const) {
    const reserved = service.reserved.filter((row) => row.day >= monday && row.day < monday + 7);
    for (const plan of planFixedWeek(monday, figures, scale, reserved, rng.fork(monday))) fixed.set(plan.day, plan);
  }
  const plans: DayPlan[] = [];
  for (let day = service.first; day <= service.last; day++) {
    const own = rng.fork(day);
    const isFixed = day >= lastMonday - 7 && day < lastMonday + 7;
    if (isFixed) plans.push(fixed.get(day) ?? { day, slots: [] });
    else plans.push(day >= lastMonday + 7 ? planOutbreakDay(day, scale, own) : planOrdinaryDay(day, scale, own));
  }
  return plans;
}
