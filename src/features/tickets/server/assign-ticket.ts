import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { readAgent } from './references.reads.ts';
import { ticketStep } from './ticket.kind.ts';

/** 担当する: an unassigned ticket becomes mine and is worked on. @throws tickets.noAgent, tickets.alreadyAssigned */
export const takeTicket = ticketStep('take', async (ctx, ticket) => {
  const me = ctx.actor.agentId ? await readAgent(ctx, ctx.actor.agentId) : undefined;
  if (!me) throw refused.noAgent();
  return {
    // What waits for somebody goes on waiting.
    stay: ticket.status === 'waiting',
    patch: { assignee_id: me.id, assignee_reading: me.reading },
    entries: [{ kind: 'taken', data: { name: me.name } }],
  };
});

/** 担当を移す; null gives it back to 未割当. The new one is told. @throws tickets.assigneeAbsent, alreadyTheirs */
export const assignTicket = ticketStep('assign', async (ctx, ticket, { assigneeId, note }) => {
  const from = ticket.assignee_id ? await readAgent(ctx, ticket.assignee_id) : undefined;
  const to = assigneeId ? await readAgent(ctx, assigneeId) : undefined;
  if (assigneeId && !to) throw refused.assigneeAbsent();
  const names = { from: from?.name ?? words.unassigned, to: to?.name ?? words.unassigned };
  if ((to?.id ?? null) === ticket.assignee_id) throw refused.alreadyTheirs({ name: names.to });
  return {
    patch: { assignee_id: to?.id ?? null, assignee_reading: to?.reading ?? '' },
    entries: [{ kind: 'assigned', body: note, data: names }],
    tell: to?.id,
  };
});
