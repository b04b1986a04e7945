/** Streams the tickets in order of receipt: the years of history, then the service period up to the demo's now. */
import {
  AFTERNOON,
  businessMinuteOfDay,
  type Day,
  dayOfMinute,
  fiscalYearOf,
  isOpenDay,
  isoDate,
  type Minute,
  MORNING,
  minuteAt,
  OPEN_MINUTES,
} from './demo-calendar.ts';
import { agentFor, rosterOn } from './desk-roster.ts';
import { type RepairCase, toldAt } from './machine-life.ts';
import { fillerFor, type Pending, ticketOf } from './pending-ticket.ts';
import { planCourse } from './plan-course.ts';
import type { Prefecture } from './prefecture.ts';
import { draw, elementAt, type Rng } from './prng.ts';
import { type Asker, askerOfMachine, findAsker } from './requesters.ts';
import { periodOf, pickStory, type Scenario, type Story, scenarioDeck, scenarioOf, type Topic } from './scenarios.ts';
import { castTickets, reservedByCast } from './ticket-cast.ts';
import { type DayPlan, planServiceDays, planYear, type Reserved, type Slot } from './ticket-plan.ts';
import { bodyOf } from './ticket-text.ts';
import type { CauseKind, DemoTicket, TicketChannel } from './world-tickets.ts';

const HISTORY_YEAR = 2025;
/** Contacts of the last days before a record was made are linked to it afterwards. */
const LINKED_BEFORE_RECORD = 4;

const CHANNELS: readonly (readonly [TicketChannel, number, number])[] = [
  ['phone', 0.47, 0.685],
  ['chat', 0.23, 0.133],
  ['mail', 0.15, 0.07],
  ['walkIn', 0.04, 0.042],
  ['portal', 0.11, 0.07],
];

function channelFor(slot: Slot, scenario: Scenario, day: Day, rng: Rng): TicketChannel {
  if (!isOpenDay(day)) return rng.chance(0.5) ? 'mail' : 'portal';
  if (slot.channel) return slot.channel;
  let roll = rng.next();
  for (const [channel, inquiry, fault] of CHANNELS) {
    roll -= scenario.kind === 'fault' ? fault : inquiry;
    if (roll < 0) return channel;
  }
  return 'phone';
}

/** Calls come in the open hours, most after opening and after lunch; writing arrives at any time. */
function minuteFor(channel: TicketChannel, day: Day, rng: Rng): Minute {
  const written = channel === 'mail' || channel === 'portal';
  if (!isOpenDay(day)) return minuteAt(day, rng.int(8 * 60, 22 * 60));
  if (written && rng.chance(0.16)) {
    const spans = [
      [6 * 60 + 30, MORNING.from - 1],
      [MORNING.to, AFTERNOON.from - 1],
      [AFTERNOON.to, 22 * 60],
    ] as const;
    const [from, to] = rng.pick(spans);
    return minuteAt(day, rng.int(from, to));
  }
  const roll = rng.next();
  if (roll < 0.33) return minuteAt(day, businessMinuteOfDay(Math.floor(120 * rng.next() ** 1.3)));
  if (roll < 0.55) return minuteAt(day, AFTERNOON.from + Math.floor(95 * rng.next()));
  return minuteAt(day, businessMinuteOfDay(rng.int(0, OPEN_MINUTES - 2)));
}

/** A known cause counts as known once its record exists; a department's own machine is never the centre's (§3-2). */
function causeOf(scenario: Scenario, asker: Asker, known: boolean, prefecture: Prefecture, rng: Rng): CauseKind | null {
  if (scenario.kind === 'inquiry') return null;
  if (known) return 'known';
  if (scenario.id !== 'virus-alert' && rng.chance(0.04)) return 'unknown';
  const machine = asker.machine === null ? null : elementAt(prefecture.machineIndex.machines, asker.machine);
  if (scenario.causeKind === 'centralPc' && machine?.model.procurer === 'department') return 'departmentDevice';
  return scenario.causeKind === 'known' ? 'centralPc' : (scenario.causeKind ?? 'userOperation');
}

/** What an unknown cause turns out to be. */
function settledCauseOf(scenario: Scenario): CauseKind {
  return scenario.causeKind === 'unknown' || scenario.causeKind === null ? 'userOperation' : scenario.causeKind;
}

function knownErrorOn(story: Story, day: Day, prefecture: Prefecture): string | null {
  const record = story.knownErrorKey === null ? undefined : prefecture.knownErrorFrom.get(story.knownErrorKey);
  return record !== undefined && day >= record - LINKED_BEFORE_RECORD ? story.knownErrorKey : null;
}

function agentsOf(
  asker: Asker,
  scenario: Scenario,
  channel: TicketChannel,
  day: Day,
  prefecture: Prefecture,
  rng: Rng,
): [string, string] {
  const site = prefecture.siteOfDepartment(asker.departmentKey);
  const isWeb = scenario.categoryKey.startsWith('webmeeting.');
  const receiver = rng.chance(0.8) ? rng.pick(rosterOn(day).hq) : agentFor(site, day, rng);
  if (isWeb && rng.chance(0.85)) return [receiver, rng.pick(rosterOn(day).web)];
  const field = channel === 'walkIn' || scenario.kind === 'fault';
  return [receiver, field || rng.chance(0.25) ? agentFor(site, day, rng) : receiver];
}

type Chosen = {
  scenario: Scenario;
  topic: Topic;
  asker: Asker;
  channel: TicketChannel;
  at: Minute;
  repair: RepairCase | null;
};

function pendingOf(chosen: Chosen, prefecture: Prefecture, rng: Rng): Pending {
  const { scenario, asker, channel, at, repair } = chosen;
  const day = dayOfMinute(at);
  const filler = fillerFor(asker, day, prefecture, rng);
  const story = pickStory(scenario, repair !== null, rng);
  const knownErrorKey = knownErrorOn(story, day, prefecture);
  const found = causeOf(scenario, asker, knownErrorKey !== null, prefecture, rng);
  // A PC that is the cause is repaired (§3-2): what was put right on the telephone was set wrongly.
  const causeKind = found !== 'centralPc' || repair ? found : 'userOperation';
  const causeFound = rng.chance(CAUSE_FOUND_SHARE);
  const subject = filler.fill(rng.pick(story.subjects));
  const [receiverKey, assigneeKey] = agentsOf(asker, scenario, channel, day, prefecture, rng);
  const course = planCourse({
    scenario,
    channel,
    at,
    day,
    causeKind,
    causeFound,
    repair,
    subject,
    filler,
    rng,
    receiverKey,
    assigneeKey,
    requesterKey: elementAt(prefecture.base.staff, asker.staff).key,
    assigneeName: prefecture.deskName(assigneeKey),
    answer: filler.fill(rng.pick(story.answers)),
    story,
  });
  const body = bodyOf({ story, subject, kind: scenario.kind, channel }, filler, rng);
  const spoken = channel !== 'mail' && channel !== 'portal';
  return {
    at,
    asker,
    scenario,
    story,
    channel,
    course,
    subject,
    body,
    causeKind,
    settledCauseKind: causeKind === 'unknown' && causeFound ? settledCauseOf(scenario) : causeKind,
    knownErrorKey,
    repair,
    filler,
    rng,
    receiverKey: spoken ? receiverKey : null,
  };
}

const CAUSE_FOUND_SHARE = 0.75;

const REPAIRABLE = ['display-fault', 'power-fault', 'keyboard-fault', 'boot-fault'] as const;

function repairPending(told: Told, prefecture: Prefecture, rng: Rng): Pending {
  const { repair, at, channel } = told;
  const asker = askerOfMachine(repair.machine, dayOfMinute(at), prefecture.seating, prefecture.machineIndex, rng);
  const isMk = elementAt(prefecture.machineIndex.machines, repair.machine).model.deviceClass === 'MK';
  const scenario = scenarioOf(isMk ? 'mk-fault' : rng.pick(REPAIRABLE));
  return pendingOf({ scenario, topic: 'other', asker, channel, at, repair }, prefecture, rng);
}

function slotPending(slot: Slot, day: Day, prefecture: Prefecture, rng: Rng): Pending {
  const period = periodOf(isoDate(day));
  const scenario = slot.scenarioId
    ? scenarioOf(slot.scenarioId)
    : draw(scenarioDeck(slot.topic, period, slot.kind, slot.calm), rng);
  const channel = channelFor(slot, scenario, day, rng);
  const asker = findAsker(slot.topic, scenario, day, prefecture.seating, prefecture.machineIndex, rng);
  return pendingOf(
    { scenario, topic: slot.topic, asker, channel, at: minuteFor(channel, day, rng), repair: null },
    prefecture,
    rng,
  );
}

type Told = { repair: RepairCase; at: Minute; channel: TicketChannel };

function toldRepairs(prefecture: Prefecture, rng: Rng): Map<Day, Told[]> {
  const byDay = new Map<Day, Told[]>();
  for (const repair of prefecture.repairs) {
    const inService = repair.collected >= prefecture.serviceStart;
    let at = toldAt(repair, rng);
    if (inService && dayOfMinute(at) < prefecture.serviceStart) at = minuteAt(repair.collected, 8 * 60 + 40);
    const day = dayOfMinute(at);
    byDay.set(day, [...(byDay.get(day) ?? []), { repair, at, channel: rng.chance(0.85) ? 'phone' : 'walkIn' }]);
  }
  return byDay;
}

function forcedIn(
  year: number,
  told: ReadonlyMap<Day, Told[]>,
  prefecture: Prefecture,
): { perDay: Map<Day, number>; nk: number } {
  const perDay = new Map<Day, number>();
  let nk = 0;
  for (const [day, rows] of told) {
    if (fiscalYearOf(day) !== year) continue;
    perDay.set(day, rows.length);
    nk += rows.filter(
      (row) => elementAt(prefecture.machineIndex.machines, row.repair.machine).model.deviceClass === 'NK',
    ).length;
  }
  return { perDay, nk };
}

function reservedByRepairs(told: ReadonlyMap<Day, Told[]>): Reserved[] {
  return [...told].flatMap(([day, rows]) =>
    rows.map((row): Reserved => ({ day, kind: 'fault', channel: row.channel, scenarioId: 'repair' })),
  );
}

function plansOf(
  prefecture: Prefecture,
  told: ReadonlyMap<Day, Told[]>,
  rng: Rng,
): { days: DayPlan[]; cast: Pending[] } {
  const { scale, historyYears } = prefecture.base;
  const days: DayPlan[] = [];
  for (let year = HISTORY_YEAR - historyYears + 1; year <= HISTORY_YEAR; year++) {
    days.push(...planYear(year, scale, forcedIn(year, told, prefecture), rng.fork(year)));
  }
  const cast = castTickets(prefecture, rng.fork('cast'));
  const last = dayOfMinute(prefecture.now);
  const reserved = [...reservedByCast(cast), ...reservedByRepairs(told)];
  const { serviceStart, outbreak } = prefecture;
  days.push(...planServiceDays({ first: serviceStart, last, outbreak, scale, reserved, rng: rng.fork('service') }));
  return { days, cast };
}

/** Tickets in order of receipt, written one day at a time; only the plan of the days is held. */
export function* generateTickets(prefecture: Prefecture): Generator<DemoTicket> {
  const rng = prefecture.rng.fork('tickets');
  const told = toldRepairs(prefecture, rng.fork('told'));
  const { days, cast } = plansOf(prefecture, told, rng);
  const serials = new Map<number, number>();
  for (const plan of days) {
    const own = rng.fork(`day ${plan.day}`);
    const pendings = plan.slots.map((slot, i) => slotPending(slot, plan.day, prefecture, own.fork(i)));
    for (const row of told.get(plan.day) ?? [])
      pendings.push(repairPending(row, prefecture, own.fork(`repair ${row.repair.machine}`)));
    pendings.push(...cast.filter((pending) => dayOfMinute(pending.at) === plan.day));
    pendings.sort((a, b) => a.at - b.at);
    for (const pending of pendings) {
      if (pending.at > prefecture.now) continue;
      const year = fiscalYearOf(plan.day);
      const serial = (serials.get(year) ?? 0) + 1;
      serials.set(year, serial);
      yield ticketOf(pending, `T${year}-${String(serial).padStart(6, '0')}`, prefecture);
    }
  }
}
