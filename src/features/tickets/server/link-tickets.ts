import type { Ctx } from '#platform/use-case/context.ts';
import { clockKinds } from '../contract/ticket.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { openTicket, readableTicket, saveTicket, writeEntries } from './change-ticket.ts';
import { voidClocks } from './clocks.repo.ts';
import { deleteLink, hasLink, insertLink } from './links.repo.ts';
import { findTicket } from './tickets.repo.ts';
import { ticketClosed } from './tickets-events.public.ts';

/** 関連を結び付ける. @throws tickets.linkToSelf, tickets.alreadyLinked */
export async function linkTickets(ctx: Ctx, input: Versioned & { otherId: string }): Promise<void> {
  const ticket = await openTicket(ctx, input, 'link');
  if (input.otherId === ticket.id) throw refused.linkToSelf();
  const other = await readableTicket(ctx, input.otherId);
  if (await hasLink(ctx, ticket.id, other.id)) throw refused.alreadyLinked();
  await insertLink(ctx, ticket.id, other.id, 'related');
  await saveTicket(ctx, ticket, {
    action: 'tickets.link',
    entries: [{ kind: 'linked', body: words.linkedTo(other.ticket_no) }],
  });
  await writeEntries(ctx, other.id, [{ kind: 'linked', body: words.linkedTo(ticket.ticket_no) }]);
}

/** 関連を外す. @throws tickets.linkAbsent */
export async function unlinkTickets(
  ctx: Ctx,
  input: Versioned & { otherId: string; kind: 'related' | 'duplicate' | 'copiedFrom' },
): Promise<void> {
  const ticket = await openTicket(ctx, input, 'link');
  const other = await readableTicket(ctx, input.otherId);
  if (!(await deleteLink(ctx, ticket.id, other.id, input.kind))) throw refused.linkAbsent();
  await saveTicket(ctx, ticket, {
    action: 'tickets.unlink',
    patch: input.kind === 'duplicate' && ticket.duplicate_of_id === other.id ? { duplicate_of_id: null } : {},
    entries: [{ kind: 'unlinked', body: words.unlinkedFrom(other.ticket_no) }],
  });
  await writeEntries(ctx, other.id, [{ kind: 'unlinked', body: words.unlinkedFrom(ticket.ticket_no) }]);
}

/** 重複にする: closed in favour of the original. @throws tickets.linkToSelf, tickets.originalIsDuplicate */
export async function markDuplicate(ctx: Ctx, input: Versioned & { originalId: string }): Promise<void> {
  const ticket = await openTicket(ctx, input, 'markDuplicate');
  if (input.originalId === ticket.id) throw refused.linkToSelf();
  const original = await readableTicket(ctx, input.originalId);
  if (original.duplicate_of_id) {
    const first = await findTicket(ctx, original.duplicate_of_id);
    throw refused.originalIsDuplicate({ ticketNo: first?.ticket_no ?? '' });
  }
  await voidClocks(ctx, ticket.id, { kinds: clockKinds });
  await insertLink(ctx, ticket.id, original.id, 'duplicate');
  const now = ctx.clock.now();
  await saveTicket(ctx, ticket, {
    action: 'tickets.markDuplicate',
    patch: {
      status: 'closed',
      duplicate_of_id: original.id,
      answer: ticket.answer || words.duplicateAnswer(original.ticket_no),
      resolved_at: now,
      closed_at: now,
      waiting_for: null,
      waiting_reason: null,
      awaits_authority: false,
    },
    entries: [{ kind: 'duplicate', body: words.duplicateOf(original.ticket_no), shared: true }],
    reindex: true,
  });
  await writeEntries(ctx, original.id, [{ kind: 'linked', body: words.linkedTo(ticket.ticket_no) }]);
  await ctx.events.emit(ticketClosed, { ticketId: ticket.id, ticketNo: ticket.ticket_no });
}
