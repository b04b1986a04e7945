import type { Ctx } from '#platform/use-case/context.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { insertMentions } from './entries.repo.ts';
import { readAgent } from './references.reads.ts';

/** 担当する: an unassigned ticket becomes mine and is worked on. @throws tickets.noAgent, tickets.alreadyAssigned */
export async function takeTicket(ctx: Ctx, input: Versioned): Promise<void> {
  const ticket = await openTicket(ctx, input, 'take');
  const me = ctx.actor.agentId ? await readAgent(ctx, ctx.actor.agentId) : undefined;
  if (!me) throw refused.noAgent();
  if (ticket.assignee_id) {
    const holder = await readAgent(ctx, ticket.assignee_id);
    throw refused.alreadyAssigned({ name: holder?.name ?? words.unassigned });
  }
  const status = ticket.status === 'received' ? 'inProgress' : ticket.status;
  await saveTicket(ctx, ticket, {
    action: 'tickets.take',
    patch: { assignee_id: me.id, assignee_reading: me.reading, status },
    entries: [{ kind: 'taken', data: { name: me.name } }],
  });
}

/** 担当を移す; null gives it back to 未割当. The new one is told. @throws tickets.assigneeAbsent, alreadyTheirs */
export async function assignTicket(
  ctx: Ctx,
  input: Versioned & { assigneeId: string | null; note: string },
): Promise<void> {
  const ticket = await openTicket(ctx, input, 'assign');
  const from = ticket.assignee_id ? await readAgent(ctx, ticket.assignee_id) : undefined;
  const to = input.assigneeId ? await readAgent(ctx, input.assigneeId) : undefined;
  if (input.assigneeId && !to) throw refused.assigneeAbsent();
  const names = { from: from?.name ?? words.unassigned, to: to?.name ?? words.unassigned };
  if ((to?.id ?? null) === ticket.assignee_id) throw refused.alreadyTheirs({ name: names.to });
  const saved = await saveTicket(ctx, ticket, {
    action: 'tickets.assign',
    patch: { assignee_id: to?.id ?? null, assignee_reading: to?.reading ?? '' },
    entries: [{ kind: 'assigned', body: input.note, data: names }],
  });
  const [entry] = saved.entries;
  if (entry && to && to.id !== ctx.actor.agentId) await insertMentions(ctx, entry, [to.id]);
}
