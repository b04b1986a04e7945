import type { Ctx } from '#platform/use-case/context.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { readDispatchBase } from './references.reads.ts';

interface Dispatch extends Versioned {
  readonly from: 'base' | 'hq';
  readonly note: string;
}

/** 駆けつけを記録 (§2-2): from which 庁舎 somebody went to a 単独地域機関. @throws tickets.notDispatched, those of `openTicket` */
export async function dispatchTicket(ctx: Ctx, input: Dispatch): Promise<void> {
  const ticket = await openTicket(ctx, input, 'dispatch');
  const base = ticket.site_id ? await readDispatchBase(ctx, ticket.site_id, input.from) : undefined;
  if (!base) throw refused.notDispatched();
  await saveTicket(ctx, ticket, {
    action: 'tickets.dispatch',
    entries: [
      {
        kind: 'dispatched',
        body: words.dispatchedFrom(base.name, input.note),
        data: { fromSiteId: base.id, from: base.name },
      },
    ],
  });
}
