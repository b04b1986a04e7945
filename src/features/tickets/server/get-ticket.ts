import type { StepView } from '#features/records/contract/record.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { TicketView } from '../contract/ticket.ts';
import type { RelatedBlock } from '../contract/ticket-parts.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { listAttachments } from './attachments.reads.ts';
import { momentOf } from './change-ticket.ts';
import { clockViews } from './clocks-view.ts';
import { newestEntries } from './entries.reads.ts';
import { dueOf } from './list-tickets.ts';
import { readParts } from './ticket-case.ts';
import {
  findByTicketNo,
  readClocks,
  readDevicePolicy,
  readLinks,
  readSystemNames,
  readTicketDetail,
} from './ticket-detail.reads.ts';
import { parseTicketNo } from './ticket-no.public.ts';
import { ticketSteps } from './ticket-steps.ts';
import { attachmentViewOf, escalationViews, factViews, flashViews, linkViews, reportViews } from './ticket-view.ts';
import { mayRead } from './tickets.policy.ts';
import { relatedSlot } from './tickets-slots.public.ts';

/** 受付票: everything its page shows. @throws tickets.absent, also for one outside the reader's scope */
export async function getTicket(ctx: Ctx, { id }: { id: string }): Promise<TicketView> {
  // What every ticket has is asked for with it, in one coming and going; each in the reader's own scope.
  const [detail, moment, allClocks, entries, related] = await Promise.all([
    readTicketDetail(ctx, id),
    momentOf(ctx),
    readClocks(ctx, id),
    newestEntries(ctx, id),
    relatedBlocks(ctx, id),
  ]);
  if (!detail || !mayRead(ctx.actor, detail)) throw refused.absent();
  const { class_code: classCode, procurer } = detail;
  const [parts, policy, links, attachments] = await Promise.all([
    readParts(ctx, detail, allClocks),
    classCode && procurer ? readDevicePolicy(ctx, { classCode, procurer }, today(ctx.clock.now())) : undefined,
    detail.has_links ? readLinks(ctx, id) : [],
    detail.has_attachments ? listAttachments(ctx, id) : [],
  ]);
  const { clocks, reports, escalations, flashes } = parts;
  const systems = await readSystemNames(
    ctx,
    flashes.map((flash) => flash.business_system_id),
  );
  return {
    ...factViews(detail, policy ?? null, clocks),
    due: dueOf(detail, moment),
    clocks: clockViews(clocks, reports, moment),
    escalations: escalationViews(escalations, clocks, moment),
    authorityReports: reportViews(reports),
    flashReports: flashViews(flashes, systems),
    links: linkViews(links, id),
    attachments: attachments.map(attachmentViewOf),
    related,
    entryCount: detail.last_entry_seq,
    entries,
    steps: ticketSteps(ctx, detail, parts),
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
export async function getTicketActions(ctx: Ctx, { id }: { id: string }): Promise<StepView[]> {
  const detail = await readTicketDetail(ctx, id);
  if (!detail || !mayRead(ctx.actor, detail)) throw refused.absent();
  return ticketSteps(ctx, detail, await readParts(ctx, detail));
}

async function relatedBlocks(ctx: Ctx, id: string): Promise<RelatedBlock[]> {
  const blocks = await Promise.all(relatedSlot.fillings().map((read) => read(ctx, id)));
  return blocks.filter((block) => block !== null);
}
