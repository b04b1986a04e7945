import type { Ctx } from '#platform/use-case/context.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { type EntryRecord, unscopedEntry } from './entries.repo.ts';

/**
 * The line of 経過 that a form has sent before under the id it made; its answer may have been lost on the way. The ticket
 * is locked. @throws tickets.entryIdTaken for another line under that id
 */
export async function findSent(
  ctx: Ctx,
  ticketId: string,
  entryId: string | undefined,
  body: string,
): Promise<EntryRecord | undefined> {
  const known = entryId === undefined ? undefined : await unscopedEntry(ctx, entryId);
  if (!known) return undefined;
  const isSame = known.ticket_id === ticketId && known.actor_id === ctx.actor.id && known.body === body;
  if (!isSame) throw refused.entryIdTaken();
  return known;
}
