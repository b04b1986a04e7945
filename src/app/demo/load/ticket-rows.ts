import { ticketDeadlines } from '#features/tickets/contract/deadline-rules.data.ts';
import type { ClockKind, Level } from '#features/tickets/contract/ticket.ts';
import {
  agreedRule,
  isLate,
  type NewClock,
  noDue,
  registrationClocks,
  startClock,
} from '#features/tickets/server/clocks.rules.ts';
import { priorityOf, statusRank } from '#features/tickets/server/ticket.rules.ts';
import { ticketNoOf, ticketOrderOf } from '#features/tickets/server/ticket-no.public.ts';
import type { IsoInstant } from '#kernel/calendar/civil.ts';
import type { Calendar } from '#kernel/calendar/open-days.ts';
import type { DemoTicket } from '../world-tickets.ts';
import { causeLines } from './cause-lines.ts';
import type { DemoIds } from './ids.ts';
import type { People } from './people.ts';

const impacts = { prefecture: 1, site: 2, group: 2, person: 3 } as const satisfies Record<DemoTicket['impact'], Level>;
const urgencies = { high: 1, normal: 2, low: 3 } as const satisfies Record<DemoTicket['urgency'], Level>;
export const waitingFors = {
  requester: 'requester',
  escalation: 'systemOwner',
  authority: 'authority',
  vendor: 'vendor',
} as const;

/** A clock of the sample: started by the product's own rules, met when the ticket's story says. */
export interface LoadedClock extends NewClock {
  readonly met_at: IsoInstant | null;
  readonly paused_at: IsoInstant | null;
  readonly subject: string | null;
}

/** An answer that is still awaited runs on: a promise that has passed was agreed anew. */
function waitingClock(ticket: DemoTicket, calendar: Calendar, now: IsoInstant): LoadedClock[] {
  const since = ticket.timeline.at(-1)?.at;
  if (ticket.state !== 'waiting' || since === undefined) return [];
  const promised = startClock('waitingReply', ticketDeadlines.waitingReply, calendar, since);
  const clock =
    promised.due_at > now ? promised : startClock('waitingReply', ticketDeadlines.waitingReply, calendar, now);
  return [{ ...clock, met_at: null, paused_at: null, subject: null }];
}

/** Every clock that ran on the ticket, as the product would have run it. */
export function clocksOf(
  ticket: DemoTicket,
  clause: string | null,
  calendar: Calendar,
  now: IsoInstant,
): LoadedClock[] {
  const priority = priorityOf(impacts[ticket.impact], urgencies[ticket.urgency]);
  const paused = ticket.state === 'waiting' ? (ticket.timeline.at(-1)?.at ?? null) : null;
  const met: Partial<Record<ClockKind, IsoInstant | null>> = {
    firstAnswer: ticket.firstAnsweredAt,
    resolution: ticket.resolvedAt,
  };
  const own = registrationClocks({ priority, clause }, calendar, ticket.receivedAt).map((clock) => ({
    ...clock,
    met_at: met[clock.kind] ?? null,
    paused_at: met[clock.kind] ? null : paused,
    subject: null,
  }));
  const escalated = ticket.escalations.map((one, index) => ({
    ...startClock('escalationReply', agreedRule(one.replyDueAt), calendar, one.escalatedAt),
    met_at: one.repliedAt,
    paused_at: null,
    subject: `${ticket.key}/${index}`,
  }));
  const reported = ticket.authorityReports.map((one, index) => ({
    ...startClock(
      one.sequence === 1 ? 'authorityReport' : 'authorityFollowUp',
      one.sequence === 1 ? ticketDeadlines.authorityReport : agreedRule(one.dueAt),
      calendar,
      ticket.authorityReports[index - 1]?.acknowledgedAt ?? ticket.firstAnsweredAt ?? ticket.receivedAt,
    ),
    ...(one.sequence === 1 ? { due_at: one.dueAt } : {}),
    met_at: one.reportedAt,
    paused_at: null,
    subject: null,
  }));
  return [...own, ...waitingClock(ticket, calendar, now), ...escalated, ...reported];
}

function aboutColumns(ticket: DemoTicket, ids: DemoIds) {
  const impact = impacts[ticket.impact];
  const urgency = urgencies[ticket.urgency];
  return {
    department_id: ids.of('department', ticket.departmentKey),
    site_id: ids.of('site', ticket.siteKey),
    asset_id: ids.orNull('asset', ticket.deviceKey),
    category_id: ids.of('category', ticket.categoryKey),
    business_system_id: ids.orNull('system', ticket.systemKey),
    knowledge_id: ids.orNull('knowledge', ticket.knownErrorKey),
    impact,
    urgency,
    priority: priorityOf(impact, urgency),
  };
}

function remoteColumns(ticket: DemoTicket, consentedBy: string) {
  const remote = ticket.remoteSessions[0];
  return {
    remote_tool: remote?.tool ?? null,
    remote_consented_at: remote?.consentAt ?? null,
    remote_consented_by: remote ? consentedBy : null,
    remote_started_at: remote?.startedAt ?? null,
    remote_ended_at: remote?.endedAt ?? null,
  };
}

function clockColumns(ticket: DemoTicket, clocks: readonly LoadedClock[], now: IsoInstant) {
  const running = clocks.filter((clock) => clock.met_at === null && clock.paused_at === null);
  const open = ticket.state !== 'closed' && ticket.state !== 'resolved';
  const next = open ? running.toSorted((a, b) => a.due_at.localeCompare(b.due_at))[0] : undefined;
  return {
    next_clock_kind: next?.kind ?? null,
    next_due_at: next?.due_at ?? null,
    next_warn_at: next?.warn_at ?? null,
    sort_due: next?.due_at ?? noDue,
    breached: clocks.some((clock) => isLate(clock.due_at, clock.met_at ?? clock.paused_at ?? now)),
  };
}

/** What the desk did for a device a department keeps itself. */
const supportGiven = '設定の見直しを電話で支援し、修理の手配は所属に案内しました。';

const later = (a: IsoInstant, b: IsoInstant) => (a > b ? a : b);

/** The row of the ticket itself, its derived columns made as the product makes them. */
export function ticketRow(
  ticket: DemoTicket,
  serial: number,
  clocks: readonly LoadedClock[],
  at: { ids: DemoIds; people: People; now: IsoInstant },
) {
  const { ids, people, now } = at;
  const id = ids.of('ticket', ticket.key);
  const requester = people.staff(ticket.requesterKey);
  const assignee = ticket.assigneeKey ? people.desk(ticket.assigneeKey) : null;
  return {
    id,
    fiscal_year: ticket.fiscalYear,
    serial,
    ticket_no: ticketNoOf(ticket.fiscalYear, serial),
    kind: ticket.kind,
    channel: ticket.channel,
    status: ticket.state,
    subject: ticket.subject,
    body: ticket.body,
    ...aboutColumns(ticket, ids),
    requester_id: ids.of('staff', ticket.requesterKey),
    requester_name: requester.name,
    requester_reading: requester.reading,
    assignee_id: ids.orNull('agent', ticket.assigneeKey),
    received_at: ticket.receivedAt,
    first_answered_at: ticket.firstAnsweredAt,
    resolved_at: ticket.resolvedAt,
    closed_at: ticket.closedAt,
    reopened_count: ticket.reopenedAt ? 1 : 0,
    waiting_for: ticket.state === 'waiting' && ticket.waitingFor ? waitingFors[ticket.waitingFor] : null,
    answer: ticket.answer ?? '',
    cause_kind: ticket.causeKind,
    cause: ticket.causeText ?? '',
    measure: ticket.measureText ?? (ticket.causeKind === 'departmentDevice' ? supportGiven : ''),
    cause_set_at: ticket.causeKind ? (ticket.resolvedAt ?? ticket.firstAnsweredAt) : null,
    ...remoteColumns(ticket, requester.name),
    created_by: ids.of('agent', ticket.receivedBy ?? 'portal'),
    created_by_name: ticket.receivedBy ? people.desk(ticket.receivedBy).name : requester.name,
    last_entry_seq: ticket.timeline.length + causeLines(ticket, now).length,
    ...clockColumns(ticket, clocks, now),
    is_escalated: ticket.escalations.some((one) => one.repliedAt === null),
    awaits_authority: ticket.authorityReports.some((one) => one.acknowledgedAt === null),
    department_path: people.departmentPath(ticket.departmentKey),
    assignee_reading: assignee?.reading ?? '',
    sort_status: statusRank(ticket.state),
    ticket_order: ticketOrderOf(ticket.fiscalYear, serial),
    created_at: ticket.receivedAt,
    updated_at: later(ticket.receivedAt, ticket.timeline.at(-1)?.at ?? ticket.receivedAt),
  };
}

/** What can be found of a ticket: as the product's own index has it. */
export function ticketTexts(ticket: DemoTicket, ticketNo: string, people: People): string[] {
  const requester = people.staff(ticket.requesterKey);
  const interview = ticket.interview;
  return [
    ticketNo,
    ticket.subject,
    ticket.body,
    ticket.answer ?? '',
    ticket.causeText ?? '',
    requester.name,
    requester.reading,
    people.departmentName(ticket.departmentKey),
    ticket.deviceKey ? people.assetTag(ticket.deviceKey) : '',
    ...(interview ? [interview.operation, interview.event, interview.situation, interview.stateWhenCalled] : []),
    ...ticket.timeline.map((entry) => entry.text),
  ];
}
