import type { Ctx } from '#platform/use-case/context.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { openTicket, saveTicket } from './change-ticket.ts';

/** 対応を始める. @throws those of `openTicket` */
export async function startTicket(ctx: Ctx, input: Versioned): Promise<void> {
  const ticket = await openTicket(ctx, input, 'start');
  await saveTicket(ctx, ticket, {
    action: 'tickets.start',
    patch: { status: 'inProgress' },
    entries: [{ kind: 'started' }],
  });
}
