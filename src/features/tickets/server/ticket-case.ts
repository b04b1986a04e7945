import type { Actor } from '#kernel/actor.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { InterviewDraft } from '../contract/ticket.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import type { ClockRecord } from './clocks.repo.ts';
import { type EscalationRecord, listEscalations } from './escalations.repo.ts';
import {
  type AuthorityReportRecord,
  type FlashReportRecord,
  listAuthorityReports,
  listFlashReports,
} from './reports.repo.ts';
import { isManager, type TicketCase } from './ticket.needs.rules.ts';
import { readClocks, readTicketDetail, type TicketDetail } from './ticket-detail.reads.ts';
import { toInterviewDraft } from './tickets.repo.ts';

/** What hangs on a ticket, as far as steps look at it. */
export interface TicketParts {
  readonly clocks: readonly ClockRecord[];
  readonly reports: readonly AuthorityReportRecord[];
  readonly escalations: readonly EscalationRecord[];
  readonly flashes: readonly FlashReportRecord[];
}

export async function readParts(ctx: Ctx, detail: TicketDetail, known?: readonly ClockRecord[]): Promise<TicketParts> {
  const { id } = detail;
  const [clocks, reports, escalations, flashes] = await Promise.all([
    known ?? readClocks(ctx, id),
    detail.has_reports ? listAuthorityReports(ctx, id) : [],
    detail.has_escalations ? listEscalations(ctx, id) : [],
    detail.has_flashes ? listFlashReports(ctx, id) : [],
  ]);
  return { clocks, reports, escalations, flashes };
}

export function caseFrom(actor: Actor, detail: TicketDetail, parts: TicketParts): TicketCase {
  const { clocks, reports, escalations, flashes } = parts;
  const held = escalations.filter((each) => each.handed_back_at === null);
  return {
    status: detail.status,
    kind: detail.kind,
    assigneeId: detail.assignee_id,
    assigneeName: detail.assignee_name,
    causeKind: detail.cause_kind,
    waitingFor: detail.waiting_for,
    systemName: detail.system_name,
    interview: interviewOf(detail),
    runningClocks: clocks.filter((clock) => !clock.met_at && !clock.paused_at).map((clock) => clock.kind),
    reportCount: reports.length,
    hasUnacknowledgedReport: reports.some((report) => report.acknowledged_at === null),
    acknowledgedBy: reports.at(-1)?.acknowledged_by_name ?? null,
    flashSent: flashes.some((flash) => flash.business_system_id === detail.business_system_id),
    escalationCount: escalations.length,
    openEscalation: held.find((each) => each.replied_at === null)?.target_name ?? null,
    hasReplyToTake: held.some((each) => each.replied_at !== null),
    isRemoteRunning: detail.remote_started_at !== null && detail.remote_ended_at === null,
    baseName: detail.base_name,
    isManager: isManager(actor),
  };
}

/** @throws tickets.absent */
export async function caseOf(ctx: Ctx, id: string): Promise<TicketCase> {
  const detail = await readTicketDetail(ctx, id);
  if (!detail) throw refused.absent();
  return caseFrom(ctx.actor, detail, await readParts(ctx, detail));
}

/** The 聞き取り joined to a ticket; null when there is none. */
export function interviewOf(detail: TicketDetail): InterviewDraft | null {
  if (detail.interviewed_at === null) return null;
  return toInterviewDraft({
    occurred_text: detail.occurred_text ?? '',
    occurred_at: detail.occurred_at,
    user_name: detail.user_name ?? '',
    operation: detail.operation ?? '',
    event: detail.event ?? '',
    situation: detail.situation ?? '',
    state_when_called: detail.state_when_called ?? '',
  });
}
