import type { Ctx } from '#platform/use-case/context.ts';
import { type AskDraft, registration } from '../contract/ticket-draft.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { readAsset } from './references.reads.ts';
import { registerTicket } from './register-ticket.ts';
import { ticketStep } from './ticket.kind.ts';
import { subjectOf } from './ticket.rules.ts';
import { goOn } from './wait-ticket.ts';

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

/** The requester writes. When the desk waited for just that, its clocks go on. */
export const sendMessage = ticketStep('sendMessage', async (ctx, ticket, { body }) => {
  const wasAwaited = ticket.status === 'waiting' && ticket.waiting_for === 'requester';
  return {
    stay: !wasAwaited,
    ...(wasAwaited ? { patch: await goOn(ctx, ticket.id) } : {}),
    entries: [{ kind: 'requesterMessage', body, shared: true }],
  };
});
