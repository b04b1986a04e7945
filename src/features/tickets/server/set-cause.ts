import type { Ctx } from '#platform/use-case/context.ts';
import type { CauseDraft, Versioned } from '../contract/ticket-draft.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { applyCause } from './apply-cause.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { readSystem } from './references.reads.ts';

/** 原因を決める (§3-2). @throws tickets.systemAbsent, those of `openTicket` and `applyCause` */
export async function setCause(
  ctx: Ctx,
  input: Versioned & { cause: CauseDraft; businessSystemId?: string | null | undefined },
): Promise<void> {
  const ticket = await openTicket(ctx, input, 'setCause');
  const systemId = input.businessSystemId === undefined ? ticket.business_system_id : input.businessSystemId;
  if (systemId && !(await readSystem(ctx, systemId))) throw refused.systemAbsent();
  const applied = await applyCause(ctx, ticket, input.cause, systemId);
  await saveTicket(ctx, ticket, { action: 'tickets.setCause', ...applied, reindex: true });
}
