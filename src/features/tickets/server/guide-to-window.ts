import type { Ctx } from '#platform/use-case/context.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { readSystem, readSystemWindow } from './references.reads.ts';

/** 窓口を案内: whoever asks about a system was told its window (§1-5(3)). @throws tickets.guideNeedsSystem, windowAbsent, those of `openTicket` */
export async function guideToWindow(ctx: Ctx, input: Versioned & { confirmed: string }): Promise<void> {
  const ticket = await openTicket(ctx, input, 'guide');
  const system = ticket.business_system_id ? await readSystem(ctx, ticket.business_system_id) : undefined;
  if (!system) throw refused.guideNeedsSystem();
  const window = await readSystemWindow(ctx, system.id);
  if (!window) throw refused.windowAbsent({ system: system.name });
  const body = words.guidedTo(system.name, window.window_name, input.confirmed);
  await saveTicket(ctx, ticket, {
    action: 'tickets.guide',
    entries: [{ kind: 'guided', body, data: { systemId: system.id, window: window.window_name } }],
  });
}
