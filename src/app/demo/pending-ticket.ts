/** One contact before it becomes a ticket: who, when, in which words, and the course it takes. */
import {
  addOpenMinutes,
  type Day,
  dayOfMinute,
  fiscalYearOf,
  instantOf,
  type Minute,
  monthDayText,
  openMinuteOnOrAfter,
} from './demo-calendar.ts';
import type { RepairCase } from './machine-life.ts';
import type { Prefecture } from './prefecture.ts';
import { elementAt, type Rng } from './prng.ts';
import type { Asker } from './requesters.ts';
import type { Scenario, Story } from './scenarios.ts';
import { type Course, freeze } from './ticket-course.ts';
import { createFiller, type FaultWords, type Filler, faultWordsOf } from './ticket-text.ts';
import type { CauseKind, DemoTicket, TicketChannel } from './world-tickets.ts';

/** A first answer is due after four open hours. */
const FIRST_ANSWER_MINUTES = 240;

export type Pending = {
  at: Minute;
  asker: Asker;
  scenario: Scenario;
  story: Story;
  channel: TicketChannel;
  receiverKey: string | null;
  course: Course;
  subject: string;
  body: string;
  causeKind: CauseKind | null;
  /** The cause as the closed ticket states it; differs when an unknown one was found. */
  settledCauseKind: CauseKind | null;
  knownErrorKey: string | null;
  repair: RepairCase | null;
  /** Told word for word; drawn from the scenario when left out. */
  told?: FaultWords;
  filler: Filler;
  rng: Rng;
};

export function fillerFor(asker: Asker, day: Day, prefecture: Prefecture, rng: Rng): Filler {
  const person = elementAt(prefecture.base.staff, asker.staff);
  const { updateDay } = prefecture.outbreak;
  const fixed = {
    dept: prefecture.organisation.labelOf(asker.departmentKey),
    me: person.familyName,
    ext: person.extension,
    update: day >= updateDay ? monthDayText(updateDay) : '今月',
  };
  return createFiller(fixed, prefecture.bureauOf(asker.departmentKey), rng);
}

function urgencyOf(pending: Pending): DemoTicket['urgency'] {
  if (pending.causeKind === 'unknown' || /締切|急ぎ/.test(pending.body)) return 'high';
  return pending.scenario.kind === 'inquiry' && pending.channel === 'mail' ? 'low' : 'normal';
}

function impactOf(pending: Pending): DemoTicket['impact'] {
  if (pending.scenario.id === 'line-down') return 'site';
  if (pending.scenario.id === 'portal-fault') return 'prefecture';
  return /台|同じ島|隣席/.test(pending.body) ? 'group' : 'person';
}

/** Before the end only a known or an expressly unknown cause is written down. */
function causeSoFar(causeKind: CauseKind | null): CauseKind | null {
  return causeKind === 'known' || causeKind === 'unknown' ? causeKind : null;
}

export function ticketOf(pending: Pending, key: string, prefecture: Prefecture): DemoTicket {
  const { scenario, asker, at } = pending;
  const device = asker.machine === null ? null : elementAt(prefecture.base.devices, asker.machine);
  const words =
    scenario.kind === 'fault'
      ? (pending.told ?? faultWordsOf(scenario, pending.story, pending.subject, pending.filler, pending.rng))
      : null;
  const frozen = freeze(pending.course, prefecture.now);
  const isSettled = frozen.state === 'resolved' || frozen.state === 'closed';
  return {
    key,
    fiscalYear: fiscalYearOf(dayOfMinute(at)),
    kind: scenario.kind,
    channel: pending.channel,
    receivedAt: instantOf(at),
    receivedBy: pending.receiverKey,
    requesterKey: elementAt(prefecture.base.staff, asker.staff).key,
    departmentKey: asker.departmentKey,
    siteKey: prefecture.siteOfDepartment(asker.departmentKey).key,
    deviceKey: device?.key ?? null,
    deviceClass: device?.deviceClass ?? null,
    categoryKey: scenario.categoryKey,
    systemKey: scenario.systemKey,
    subject: pending.subject,
    body: pending.body,
    interview: words ? { occurredAt: instantOf(Math.max(at - pending.rng.int(3, 90), at - 1200)), ...words } : null,
    causeKind: isSettled ? pending.settledCauseKind : causeSoFar(pending.causeKind),
    knownErrorKey: pending.knownErrorKey,
    impact: impactOf(pending),
    urgency: urgencyOf(pending),
    firstAnswerDueAt: instantOf(addOpenMinutes(openMinuteOnOrAfter(at), FIRST_ANSWER_MINUTES)),
    repairNo:
      pending.repair && frozen.timeline.some((entry) => entry.kind === 'repairRequested')
        ? pending.repair.paper.text
        : null,
    ...frozen,
  };
}
