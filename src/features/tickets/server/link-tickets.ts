import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { readableTicket, writeEntries } from './change-ticket.ts';
import { deleteLink, hasLink, insertLink } from './links.repo.ts';
import { ticketStep } from './ticket.kind.ts';
import { findTicket } from './tickets.repo.ts';
import { goOn } from './wait-ticket.ts';

/** 関連を結び付ける. @throws tickets.linkToSelf, tickets.alreadyLinked */
export const linkTickets = ticketStep('link', async (ctx, ticket, { otherId }) => {
  if (otherId === ticket.id) throw refused.linkToSelf();
  const other = await readableTicket(ctx, otherId);
  if (await hasLink(ctx, ticket.id, other.id)) throw refused.alreadyLinked();
  await insertLink(ctx, ticket.id, other.id, 'related');
  await writeEntries(ctx, other.id, [{ kind: 'linked', body: words.linkedTo(ticket.ticket_no) }]);
  return { entries: [{ kind: 'linked', body: words.linkedTo(other.ticket_no) }] };
});

/**
 * 関連を外す. What a duplicate promised comes back by 再開 alone: without its original it would be closed with no answer.
 * @throws tickets.linkAbsent, closedByLink
 */
export const unlinkTickets = ticketStep('unlink', async (ctx, ticket, { otherId, kind }) => {
  const other = await readableTicket(ctx, otherId);
  for (const [one, original] of [
    [ticket, other],
    [other, ticket],
  ] as const) {
    const isClosedBy = kind === 'duplicate' && one.duplicate_of_id === original.id;
    if (isClosedBy) throw refused.closedByLink({ ticketNo: one.ticket_no });
  }
  if (!(await deleteLink(ctx, ticket.id, other.id, kind))) throw refused.linkAbsent();
  await writeEntries(ctx, other.id, [{ kind: 'unlinked', body: words.unlinkedFrom(ticket.ticket_no) }]);
  return { entries: [{ kind: 'unlinked', body: words.unlinkedFrom(other.ticket_no) }] };
});

/**
 * 重複にする: closed in favour of the original, when nothing is owed that only this ticket can give.
 * @throws tickets.linkToSelf, originalIsDuplicate, reportFirst, flashReportFirst, escalationOpen, followUpFirst
 */
export const markDuplicate = ticketStep('markDuplicate', async (ctx, ticket, { originalId }) => {
  if (originalId === ticket.id) throw refused.linkToSelf();
  const original = await readableTicket(ctx, originalId);
  if (original.duplicate_of_id) {
    const first = await findTicket(ctx, original.duplicate_of_id);
    throw refused.originalIsDuplicate({ ticketNo: first?.ticket_no ?? '' });
  }
  await insertLink(ctx, ticket.id, original.id, 'duplicate');
  await writeEntries(ctx, original.id, [{ kind: 'linked', body: words.linkedTo(ticket.ticket_no) }]);
  const now = ctx.clock.now();
  return {
    patch: {
      duplicate_of_id: original.id,
      answer: ticket.answer || words.duplicateAnswer(original.ticket_no),
      resolved_at: now,
      closed_at: now,
      // The pauses there were count, should it be taken up again.
      ...(await goOn(ctx, ticket.id)),
      awaits_authority: false,
    },
    entries: [{ kind: 'duplicate', body: words.duplicateOf(original.ticket_no), shared: true }],
    reindex: true,
  };
});
