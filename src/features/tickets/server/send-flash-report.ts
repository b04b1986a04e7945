import { newId } from '#kernel/id.ts';
import { sendMail } from '#platform/mail/send-mail.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { needsFlashReport } from './cause.rules.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { meetClocks } from './clocks.repo.ts';
import { readSystem, readSystemWindow } from './references.reads.ts';
import { insertFlashReport } from './reports.repo.ts';

/**
 * 速報 to the owner of the system or network device (§3-2): by mail when its window has an address, else as told by
 * phone. @throws tickets.flashReportNotNeeded, systemRequired, contactRequired, those of `openTicket`
 */
export async function sendFlashReport(
  ctx: Ctx,
  input: Versioned & { body: string; contactName: string },
): Promise<void> {
  const ticket = await openTicket(ctx, input, 'sendFlashReport');
  if (!needsFlashReport(ticket.cause_kind)) throw refused.flashReportNotNeeded();
  const system = ticket.business_system_id ? await readSystem(ctx, ticket.business_system_id) : undefined;
  if (!system) throw refused.systemRequired();
  const window = await readSystemWindow(ctx, system.id);
  const mailTo = window?.mail ?? null;
  if (!mailTo && input.contactName === '') throw refused.contactRequired();
  const contactName = input.contactName || window?.window_name || system.name;
  if (mailTo) {
    await sendMail(ctx, {
      purpose: 'tickets.flashReport',
      to: [mailTo],
      subject: words.flashSubject(ticket.ticket_no, ticket.subject),
      text: input.body + words.flashFooter(ctx.actor.name, ticket.ticket_no),
      written: 'person',
    });
  }
  const means = mailTo ? 'mail' : 'phone';
  await insertFlashReport(ctx, {
    id: newId(),
    ticket_id: ticket.id,
    business_system_id: system.id,
    contact_name: contactName,
    means,
    mail_to: mailTo,
    body: input.body,
    sent_by: ctx.actor.id,
    sent_by_name: ctx.actor.name,
    sent_at: ctx.clock.now(),
  });
  await meetClocks(ctx, ticket.id, { kinds: ['flashReport'] });
  await saveTicket(ctx, ticket, {
    action: 'tickets.sendFlashReport',
    entries: [{ kind: 'flashReport', body: input.body, data: { system: system.name, contact: contactName, means } }],
  });
}
