import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import { ticketRecords } from './tickets.scope.public.ts';

type LinkKind = 'related' | 'duplicate' | 'copiedFrom';

/** True when the link is new. */
export async function insertLink(ctx: Ctx, ticketId: string, otherId: string, kind: LinkKind): Promise<boolean> {
  const row = { ticket_id: ticketId, other_id: otherId, kind };
  const inserted = await ctx.tx
    .insertInto('ticket_links')
    .values({ ...row, linked_by_name: ctx.actor.name, linked_at: ctx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** In whichever direction it was made. */
const between = (one: string, other: string) =>
  sql<boolean>`(ticket_id, other_id) in ((${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid))`;

/** Removes the link in whichever direction it was made. True when there was one. */
export async function deleteLink(ctx: Ctx, ticketId: string, otherId: string, kind: LinkKind): Promise<boolean> {
  const removed = await ctx.tx
    .deleteFrom('ticket_links')
    .where('kind', '=', kind)
    .where(between(ticketId, otherId))
    .returning('kind')
    .execute();
  return removed.length > 0;
}

export async function hasLink(ctx: Ctx, ticketId: string, otherId: string): Promise<boolean> {
  const found = await ctx.tx
    .selectFrom('ticket_links')
    .select('kind')
    .where(ticketRecords.namedFor(ctx.actor, 'ticket_id'))
    .where(between(ticketId, otherId))
    .executeTakeFirst();
  return found !== undefined;
}

export async function insertAttachment(
  ctx: Ctx,
  row: { ticketId: string; fileId: string; entryId: string; shared: boolean },
): Promise<void> {
  await ctx.tx
    .insertInto('ticket_attachments')
    .values({
      ticket_id: row.ticketId,
      file_id: row.fileId,
      entry_id: row.entryId,
      shared: row.shared,
      attached_at: ctx.clock.now(),
    })
    .execute();
}

/** The file stays: the timeline still names it. */
export async function detachAttachment(ctx: Ctx, ticketId: string, fileId: string): Promise<void> {
  await ctx.tx
    .updateTable('ticket_attachments')
    .set({ detached_at: ctx.clock.now() })
    .where('ticket_id', '=', ticketId)
    .where('file_id', '=', fileId)
    .execute();
}
