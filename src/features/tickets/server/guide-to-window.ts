import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { readSystem, readSystemWindow } from './references.reads.ts';
import { ticketStep } from './ticket.kind.ts';

/** 窓口を案内: whoever asks about a system was told its window (§1-5(3)). @throws tickets.guideNeedsSystem, windowAbsent */
export const guideToWindow = ticketStep('guide', async (ctx, ticket, { confirmed }) => {
  const system = ticket.business_system_id ? await readSystem(ctx, ticket.business_system_id) : undefined;
  if (!system) throw refused.guideNeedsSystem();
  const window = await readSystemWindow(ctx, system.id);
  if (!window) throw refused.windowAbsent({ system: system.name });
  const body = words.guidedTo(system.name, window.window_name, confirmed);
  return { entries: [{ kind: 'guided', body, data: { systemId: system.id, window: window.window_name } }] };
});
