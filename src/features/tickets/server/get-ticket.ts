import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { TicketAction, TicketView } from '../contract/ticket.ts';
import type { RelatedBlock } from '../contract/ticket-parts.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { type ActionFacts, possibleActions } from './actions.rules.ts';
import { listAttachments } from './attachments.reads.ts';
import { momentOf } from './change-ticket.ts';
import type { ClockRecord } from './clocks.repo.ts';
import { clockViews } from './clocks-view.ts';
import { type EscalationRecord, listEscalations } from './escalations.repo.ts';
import { dueOf } from './list-tickets.ts';
import {
  type AuthorityReportRecord,
  type FlashReportRecord,
  listAuthorityReports,
  listFlashReports,
} from './reports.repo.ts';
import { parseTicketNo } from './ticket.rules.ts';
import {
  findByTicketNo,
  readClocks,
  readDevicePolicy,
  readLinks,
  readSystemNames,
  readTicketDetail,
  type TicketDetail,
} from './ticket-detail.reads.ts';
import { attachmentViewOf, escalationViews, factViews, flashViews, linkViews, reportViews } from './ticket-view.ts';
import { mayRead } from './tickets.policy.ts';
import { relatedSlot } from './tickets-slots.public.ts';

/** 受付票: everything its page shows. @throws tickets.absent, also for one outside the reader's scope */
export async function getTicket(ctx: Ctx, { id }: { id: string }): Promise<TicketView> {
  const detail = await readTicketDetail(ctx, id);
  if (!detail || !mayRead(ctx.actor, detail)) throw refused.absent();
  const moment = await momentOf(ctx);
  const parts = await readParts(ctx, detail);
  const { clocks, reports, escalations, flashes } = parts;
  const systems = await readSystemNames(
    ctx,
    flashes.map((flash) => flash.business_system_id),
  );
  const policy =
    detail.class_code && detail.procurer
      ? await readDevicePolicy(ctx, { classCode: detail.class_code, procurer: detail.procurer }, today(moment.now))
      : undefined;
  return {
    ...factViews(detail, policy ?? null, clocks),
    due: dueOf(detail, moment),
    clocks: clockViews(clocks, reports, moment),
    escalations: escalationViews(escalations, clocks, moment),
    authorityReports: reportViews(reports),
    flashReports: flashViews(flashes, systems),
    links: detail.has_links ? linkViews(await readLinks(ctx, id), id) : [],
    attachments: detail.has_attachments ? (await listAttachments(ctx, id)).map(attachmentViewOf) : [],
    related: await relatedBlocks(ctx, id),
    entryCount: detail.last_entry_seq,
    actions: possibleActions(ctx.actor, actionFacts(detail, parts)),
    asOf: moment.now,
  };
}

/** By 受付番号 as somebody reads it out. @throws tickets.absent */
export async function getTicketByNo(ctx: Ctx, input: { ticketNo: string }): Promise<TicketView> {
  const ticketNo = parseTicketNo(input.ticketNo);
  const found = ticketNo ? await findByTicketNo(ctx, ticketNo) : undefined;
  if (!found) throw refused.absent();
  return getTicket(ctx, found);
}

/** The possible actions alone, for a menu on a row. @throws tickets.absent */
export async function getTicketActions(ctx: Ctx, { id }: { id: string }): Promise<TicketAction[]> {
  const detail = await readTicketDetail(ctx, id);
  if (!detail || !mayRead(ctx.actor, detail)) throw refused.absent();
  return possibleActions(ctx.actor, actionFacts(detail, await readParts(ctx, detail)));
}

interface Parts {
  readonly clocks: ClockRecord[];
  readonly reports: AuthorityReportRecord[];
  readonly escalations: EscalationRecord[];
  readonly flashes: FlashReportRecord[];
}

async function readParts(ctx: Ctx, detail: TicketDetail): Promise<Parts> {
  const { id } = detail;
  return {
    clocks: await readClocks(ctx, id),
    reports: detail.has_reports ? await listAuthorityReports(ctx, id) : [],
    escalations: detail.has_escalations ? await listEscalations(ctx, id) : [],
    flashes: detail.has_flashes ? await listFlashReports(ctx, id) : [],
  };
}

function actionFacts(detail: TicketDetail, { clocks, reports, escalations, flashes }: Parts): ActionFacts {
  const held = escalations.filter((each) => each.handed_back_at === null);
  return {
    status: detail.status,
    kind: detail.kind,
    assigneeId: detail.assignee_id,
    causeKind: detail.cause_kind,
    systemName: detail.system_name,
    baseName: detail.base_name,
    interview: factViews(detail, null, []).interview,
    runningClocks: clocks.filter((clock) => !clock.met_at && !clock.paused_at).map((clock) => clock.kind),
    reportCount: reports.length,
    hasUnacknowledgedReport: reports.some((report) => report.acknowledged_at === null),
    flashSent: flashes.some((flash) => flash.business_system_id === detail.business_system_id),
    openEscalation: held.find((each) => each.replied_at === null)?.target_name ?? null,
    hasReplyToTake: held.some((each) => each.replied_at !== null),
    isRemoteRunning: detail.remote_started_at !== null && detail.remote_ended_at === null,
  };
}

async function relatedBlocks(ctx: Ctx, id: string): Promise<RelatedBlock[]> {
  const blocks: RelatedBlock[] = [];
  for (const read of relatedSlot.fillings()) {
    const block = await read(ctx, id);
    if (block) blocks.push(block);
  }
  return blocks;
}
