import type { StagedCall } from '../rpc/handlers.ts';
import type { Ctx } from '../use-case/context.ts';
import { type FileRecord, recordFile } from './file-records.ts';
import type { InspectedFile } from './inspect-bytes.ts';
import { inspectFile } from './inspect-file.ts';

interface Taking<T, R> {
  /** The right: looked at before the bytes are, and again when they are kept. */
  readonly expect: (ctx: Ctx) => Promise<T>;
  /** Makes others who keep something there wait; only when it is kept. */
  readonly lock?: (ctx: Ctx) => Promise<unknown>;
  /** What came of the same file before, where it was sent twice; it is then not kept again. */
  readonly sent?: (ctx: Ctx, file: InspectedFile) => Promise<R | undefined>;
  readonly keep: (ctx: Ctx, file: FileRecord, seen: T) => Promise<R>;
}

/** Takes a file in: looks at its bytes outside of any transaction, stores them, and keeps its row with what it belongs to. */
export async function takeInFile<T, R>(
  file: File,
  call: StagedCall,
  { expect, lock, sent, keep }: Taking<T, R>,
): Promise<R> {
  await call.read(expect);
  const bytes = await file.bytes();
  const inspected = await inspectFile({ bytes, declaredName: file.name });
  const known = sent && (await call.read((ctx) => sent(ctx, inspected)));
  if (known) return known;
  const key = await call.services.putFile(bytes);
  return call.answer(async (ctx) => {
    await lock?.(ctx);
    const seen = await expect(ctx);
    return (await sent?.(ctx, inspected)) ?? keep(ctx, await recordFile(ctx, inspected, key), seen);
  });
}

/** Gives the bytes of a file that `find` has looked up for whoever asks. */
export async function giveFile(
  call: StagedCall,
  find: (ctx: Ctx) => Promise<Pick<FileRecord, 'storage_key' | 'name' | 'media_type'>>,
): Promise<File> {
  const file = await call.read(find);
  const bytes = await call.services.getFile(file.storage_key);
  return new File([new Uint8Array(bytes)], file.name, { type: file.media_type });
}
