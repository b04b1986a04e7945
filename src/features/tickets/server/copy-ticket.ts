import type { Ctx } from '#platform/use-case/context.ts';
import type { Level } from '../contract/ticket.ts';
import { registration } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { readableTicket, writeEntries } from './change-ticket.ts';
import { insertLink } from './links.repo.ts';
import { registerTicket } from './register-ticket.ts';
import { refuseAction } from './ticket.kind.ts';
import { findTicket, type TicketRecord } from './tickets.repo.ts';

/** 複写して起票: the same person, device and subject, without answer and cause. Gives the new ticket's id. */
export async function copyTicket(ctx: Ctx, input: { id: string }): Promise<string> {
  const source = await readableTicket(ctx, input.id);
  refuseAction(ctx, source, 'copy');
  const id = await registerTicket(ctx, registration.parse({ facts: factsOf(source) }));
  await insertLink(ctx, id, source.id, 'copiedFrom');
  await writeEntries(ctx, id, [{ kind: 'copied', body: words.copiedFrom(source.ticket_no) }]);
  const copy = await findTicket(ctx, id);
  await writeEntries(ctx, source.id, [{ kind: 'linked', body: words.linkedTo(copy?.ticket_no ?? '') }]);
  return id;
}

function factsOf(source: TicketRecord) {
  const outside = {
    name: source.requester_name,
    reading: source.requester_reading,
    departmentId: source.department_id,
    siteId: source.site_id,
  };
  return {
    kind: source.kind,
    channel: source.channel,
    subject: source.subject,
    body: source.body,
    requester: source.requester_id ? { staffMemberId: source.requester_id } : outside,
    contact: source.contact,
    assetId: source.asset_id,
    categoryId: source.category_id,
    softwareId: source.software_id,
    businessSystemId: source.business_system_id,
    impact: source.impact as Level,
    urgency: source.urgency as Level,
  };
}
