import { newId } from '#kernel/id.ts';
import { sendMail } from '#platform/mail/send-mail.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { readSystem, readSystemWindow } from './references.reads.ts';
import { insertFlashReport } from './reports.repo.ts';
import { ticketStep } from './ticket.kind.ts';

/**
 * 速報 to the owner of the system or network device (§3-2): by mail when its window has an address, else as told by
 * phone. @throws tickets.flashReportNotNeeded, systemRequired, contactRequired
 */
export const sendFlashReport = ticketStep('sendFlashReport', async (ctx, ticket, { body, contactName }) => {
  const system = ticket.business_system_id ? await readSystem(ctx, ticket.business_system_id) : undefined;
  if (!system) throw refused.systemRequired();
  const window = await readSystemWindow(ctx, system.id);
  const mailTo = window?.mail ?? null;
  if (!mailTo && contactName === '') throw refused.contactRequired();
  const contact = contactName || window?.window_name || system.name;
  if (mailTo) {
    await sendMail(ctx, {
      purpose: 'tickets.flashReport',
      to: [mailTo],
      subject: words.flashSubject(ticket.ticket_no, ticket.subject),
      text: body + words.flashFooter(ctx.actor.name, ticket.ticket_no),
      written: 'person',
    });
  }
  const means = mailTo ? 'mail' : 'phone';
  await insertFlashReport(ctx, {
    id: newId(),
    ticket_id: ticket.id,
    business_system_id: system.id,
    contact_name: contact,
    means,
    mail_to: mailTo,
    body,
    sent_by: ctx.actor.id,
    sent_by_name: ctx.actor.name,
    sent_at: ctx.clock.now(),
  });
  return { entries: [{ kind: 'flashReport', body, data: { system: system.name, contact, means } }] };
});
