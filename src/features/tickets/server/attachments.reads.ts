import type { Ctx } from '#platform/use-case/context.ts';
import { ticketRecords } from './tickets.scope.public.ts';

/** An attachment that was not taken off, with what is needed to give it out. */
export function findAttachment(ctx: Ctx, ticketId: string, fileId: string) {
  return attachmentQuery(ctx, ticketId).where('f.id', '=', fileId).executeTakeFirst();
}

/** The attachment that came with a line of 経過. */
export function findAttachmentOf(ctx: Ctx, ticketId: string, entryId: string) {
  return attachmentQuery(ctx, ticketId).where('a.entry_id', '=', entryId).executeTakeFirst();
}

export function listAttachments(ctx: Ctx, ticketId: string) {
  return attachmentQuery(ctx, ticketId).orderBy('a.attached_at').execute();
}

function attachmentQuery(ctx: Ctx, ticketId: string) {
  return ctx.tx
    .selectFrom('ticket_attachments as a')
    .innerJoin('files as f', 'f.id', 'a.file_id')
    .select(['f.id', 'f.name', 'f.media_type', 'f.size_bytes', 'f.storage_key', 'a.shared', 'a.attached_at'])
    .where('a.ticket_id', '=', ticketId)
    .where(ticketRecords.namedFor(ctx.actor, 'a.ticket_id'))
    .where('a.detached_at', 'is', null);
}

export type AttachmentRow = Omit<NonNullable<Awaited<ReturnType<typeof findAttachment>>>, 'storage_key'>;
