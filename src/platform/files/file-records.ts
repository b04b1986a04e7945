import { newId } from '#kernel/id.ts';
import type { Ctx } from '../use-case/context.ts';
import type { InspectedFile } from './inspect-bytes.ts';

/** A stored file as its row says. */
export interface FileRecord {
  readonly id: string;
  readonly storage_key: string;
  readonly name: string;
  readonly media_type: string;
  readonly size_bytes: number;
  readonly created_at: string;
}

/** Writes the row of bytes that were put into the store under `storageKey`. What it belongs to is the caller's row. */
export function recordFile(ctx: Ctx, file: InspectedFile, storageKey: string): Promise<FileRecord> {
  return ctx.tx
    .insertInto('files')
    .values({
      id: newId(),
      storage_key: storageKey,
      name: file.safeName,
      media_type: file.mediaType,
      size_bytes: file.byteLength,
      sha256: file.sha256,
      inline_allowed: file.inlineAllowed,
      uploaded_by: ctx.actor.id,
      uploaded_by_name: ctx.actor.name,
      created_at: ctx.clock.now(),
    })
    .returning(['id', 'storage_key', 'name', 'media_type', 'size_bytes', 'created_at'])
    .executeTakeFirstOrThrow();
}
