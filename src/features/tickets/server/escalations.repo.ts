import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { ticketRecords } from './tickets.scope.public.ts';

export type EscalationRecord = Selectable<Schema['ticket_escalations']>;

export function listEscalations(ctx: Ctx, ticketId: string): Promise<EscalationRecord[]> {
  return ctx.tx
    .selectFrom('ticket_escalations')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where(ticketRecords.namedFor(ctx.actor, 'ticket_id'))
    .orderBy('escalated_at')
    .orderBy('id')
    .execute();
}

export async function insertEscalation(ctx: Ctx, row: Insertable<Schema['ticket_escalations']>): Promise<void> {
  await ctx.tx.insertInto('ticket_escalations').values(row).execute();
}

export async function updateEscalation(ctx: Ctx, id: string, patch: Updateable<Schema['ticket_escalations']>) {
  await ctx.tx
    .updateTable('ticket_escalations')
    .set((eb) => ({ ...patch, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
