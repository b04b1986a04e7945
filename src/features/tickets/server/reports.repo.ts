import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { ticketRecords } from './tickets.scope.public.ts';

export type AuthorityReportRecord = Selectable<Schema['ticket_authority_reports']>;
export type FlashReportRecord = Selectable<Schema['ticket_flash_reports']>;

export function listAuthorityReports(ctx: Ctx, ticketId: string): Promise<AuthorityReportRecord[]> {
  return ctx.tx
    .selectFrom('ticket_authority_reports')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where(ticketRecords.namedFor(ctx.actor, 'ticket_id'))
    .orderBy('nth')
    .execute();
}

export async function insertAuthorityReport(ctx: Ctx, row: Insertable<Schema['ticket_authority_reports']>) {
  await ctx.tx.insertInto('ticket_authority_reports').values(row).execute();
}

export async function updateAuthorityReport(
  ctx: Ctx,
  id: string,
  patch: Updateable<Schema['ticket_authority_reports']>,
): Promise<void> {
  await ctx.tx.updateTable('ticket_authority_reports').set(patch).where('id', '=', id).execute();
}

export function listFlashReports(ctx: Ctx, ticketId: string): Promise<FlashReportRecord[]> {
  return ctx.tx
    .selectFrom('ticket_flash_reports')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where(ticketRecords.namedFor(ctx.actor, 'ticket_id'))
    .orderBy('sent_at')
    .execute();
}

export async function insertFlashReport(ctx: Ctx, row: Insertable<Schema['ticket_flash_reports']>): Promise<void> {
  await ctx.tx.insertInto('ticket_flash_reports').values(row).execute();
}
