import type { StepView } from '#features/records/contract/record.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { TicketView } from '../contract/ticket.ts';
import type { RelatedBlock } from '../contract/ticket-parts.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { listAttachments } from './attachments.reads.ts';
import { momentOf } from './change-ticket.ts';
import { clockViews } from './clocks-view.ts';
import { dueOf } from './list-tickets.ts';
import { readParts } from './ticket-case.ts';
import {
  findByTicketNo,
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
  const blocks: RelatedBlock[] = [];
  for (const read of relatedSlot.fillings()) {
    const block = await read(ctx, id);
    if (block) blocks.push(block);
  }
  return blocks;
}
