import { maxFileBytes, maxFileMb } from '#kernel/file-limit.ts';
import { createThread } from '#platform/threads/thread.ts';
import { fileRefusals } from './file-refusals.ts';
import type { InspectedFile, UploadedFile } from './inspect-bytes.ts';

const thread = createThread<UploadedFile, InspectedFile>({
  module: new URL('./inspect-file.worker.ts', import.meta.url),
  timeoutMs: 10_000,
  maxHeapMb: 256,
  idleMs: 60_000,
  onTimeout: () => fileRefusals.tooSlow(),
  onCrash: () => fileRefusals.tooSlow(),
});

/**
 * Says what the bytes of an upload are, by an allow-list. Foreign bytes are looked at in a thread of their own, with a
 * time and a memory limit: whatever they make it do, the others are answered.
 * @throws Refused `files.*` for what is empty, over 20 MB, a program, a web page, a macro, of no known kind, or too slow
 */
export function inspectFile(file: UploadedFile): Promise<InspectedFile> {
  // Refused without sending them over.
  if (file.bytes.byteLength > maxFileBytes) return Promise.reject(fileRefusals.tooLarge({ limitMb: maxFileMb }));
  return thread.call(file);
}

/** Ends the thread; for shutdown and tests. */
export function closeFileInspector(): Promise<void> {
  return thread.close();
}
