import type { Ctx } from '#platform/use-case/context.ts';
import { type AskDraft, registration, type Versioned } from '../contract/ticket-draft.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { readAsset } from './references.reads.ts';
import { registerTicket } from './register-ticket.ts';
import { subjectOf } from './ticket.rules.ts';
import { resumeNow } from './wait-ticket.ts';

/** 相談する on the portal: one's own ticket, for the desk to sort. @throws tickets.requesterAbsent, tickets.assetAbsent */
export async function ask(ctx: Ctx, input: AskDraft): Promise<string> {
  const { staffMemberId } = ctx.actor;
  if (!staffMemberId) throw refused.requesterAbsent();
  if (input.assetId) await refuseForeignAsset(ctx, input.assetId);
  const facts = {
    kind: 'inquiry',
    channel: 'portal',
    subject: subjectOf(input.body),
    body: input.body,
    requester: { staffMemberId },
    contact: input.contact,
    assetId: input.assetId,
  };
  return registerTicket(ctx, registration.parse({ id: input.id, facts, assigneeId: null }));
}

async function refuseForeignAsset(ctx: Ctx, assetId: string): Promise<void> {
  if (!(await readAsset(ctx, assetId))) throw refused.assetAbsent();
}

/**
 * The requester writes. When the desk waited for just that, its clocks go on.
 * @throws tickets.requestChannelOnly for a closed one, those of `openTicket`
 */
export async function sendMessage(ctx: Ctx, input: Versioned & { body: string }): Promise<void> {
  const ticket = await openTicket(ctx, input, 'sendMessage');
  const entry = { kind: 'requesterMessage', body: input.body, shared: true } as const;
  const wasAwaited = ticket.status === 'waiting' && ticket.waiting_for === 'requester';
  if (wasAwaited) return resumeNow(ctx, ticket, 'tickets.sendMessage', entry);
  await saveTicket(ctx, ticket, { action: 'tickets.sendMessage', entries: [entry] });
}
