import { isAsker } from '#features/records/server/asker.public.ts';
import type { FileRecord } from '#platform/files/file-records.ts';
import type { InspectedFile } from '#platform/files/inspect-bytes.ts';
import { giveFile, takeInFile } from '#platform/files/staged-file.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AttachmentView } from '../contract/ticket-parts.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { findAttachment, findAttachmentOf } from './attachments.reads.ts';
import { lockReadableTicket, readableTicket, writeEntries } from './change-ticket.ts';
import { findSent } from './find-sent.ts';
import { detachAttachment, insertAttachment } from './links.repo.ts';
import { lockFor, refuseAction } from './ticket.kind.ts';
import { attachmentViewOf } from './ticket-view.ts';

interface AttachInput {
  readonly id: string;
  readonly entryId?: string | undefined;
  readonly file: File;
  readonly shared: boolean;
}

/**
 * 添付: the right is checked before the bytes are looked at and stored. The same one sent twice is attached once.
 * @throws tickets.absent, tickets.entryIdTaken, files.*
 */
export function attachFile(input: AttachInput, call: StagedCall): Promise<AttachmentView> {
  return takeInFile(input.file, call, {
    expect: async (ctx) => refuseAction(ctx, await readableTicket(ctx, input.id), 'attach'),
    lock: (ctx) => lockReadableTicket(ctx, input.id),
    sent: (ctx, file) => findSentFile(ctx, input, file),
    keep: (ctx, file) => putOnTicket(ctx, input, file),
  });
}

async function findSentFile(ctx: Ctx, { id, entryId }: AttachInput, { safeName }: InspectedFile) {
  const entry = await findSent(ctx, id, entryId, words.attachedFile(safeName));
  const attachment = entry && (await findAttachmentOf(ctx, id, entry.id));
  return attachment && attachmentViewOf(attachment);
}

async function putOnTicket(ctx: Ctx, input: AttachInput, file: FileRecord): Promise<AttachmentView> {
  // What a requester sends is theirs to see again.
  const shared = input.shared || isAsker(ctx.actor);
  const body = words.attachedFile(file.name);
  const entry = { id: input.entryId, kind: 'attached', body, data: { fileId: file.id }, shared } as const;
  const [written] = await writeEntries(ctx, input.id, [entry]);
  await insertAttachment(ctx, { ticketId: input.id, fileId: file.id, entryId: written?.id ?? '', shared });
  noteFile(ctx, 'tickets.attach', input.id, [null, file.name]);
  return attachmentViewOf({ ...file, shared, attached_at: ctx.clock.now() });
}

/** 添付を外す; the bytes stay for the record. @throws tickets.attachmentAbsent */
export async function detachFile(ctx: Ctx, input: { id: string; fileId: string }): Promise<{ fileId: string }> {
  const ticket = await lockFor(ctx, input.id, 'addEntry');
  const attachment = await findAttachment(ctx, ticket.id, input.fileId);
  if (!attachment) throw refused.attachmentAbsent();
  await detachAttachment(ctx, ticket.id, input.fileId);
  const entry = {
    kind: 'detached',
    body: words.detachedFile(attachment.name),
    data: { fileId: input.fileId },
  } as const;
  await writeEntries(ctx, ticket.id, [entry]);
  noteFile(ctx, 'tickets.detach', ticket.id, [attachment.name, null]);
  return { fileId: input.fileId };
}

/** Gives the bytes to those who may read the ticket; to its requester only what was shared. */
export function downloadFile(input: { id: string; fileId: string }, call: StagedCall): Promise<File> {
  return giveFile(call, async (ctx) => {
    const ticket = await readableTicket(ctx, input.id);
    const found = await findAttachment(ctx, ticket.id, input.fileId);
    if (!found || (isAsker(ctx.actor) && !found.shared)) throw refused.attachmentAbsent();
    return found;
  });
}

function noteFile(ctx: Ctx, action: string, ticketId: string, change: readonly [string | null, string | null]): void {
  ctx.audit.record({ action, entity: 'ticket', entityId: ticketId, changes: { file: change } });
}
