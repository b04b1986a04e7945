import { createThread } from '#platform/threads/thread.ts';
import { identifySheet } from './identify-sheet.ts';
import type { ReadQuestion, SheetTable } from './parse-sheet.ts';
import { sheetRefusals } from './sheet-refusals.ts';

const thread = createThread<ReadQuestion, SheetTable>({
  module: new URL('./read-sheet.worker.ts', import.meta.url),
  timeoutMs: 60_000,
  maxHeapMb: 1024,
  idleMs: 30_000,
  onTimeout: () => sheetRefusals.tooSlow(),
  onCrash: () => sheetRefusals.expandsTooFar(),
});

export interface ReadSheetOptions {
  /** The name the file came with; tells text apart from text, never believed about anything else. */
  readonly fileName: string;
  /** Default: the first visible sheet. */
  readonly sheetName?: string;
}

/**
 * Reads a workbook (.xlsx) or a CSV file (UTF-8, UTF-16 or CP932) as one table of cells.
 * What the file is, is decided by its bytes. Parsing runs in its own thread with a time and a memory limit.
 * @throws Refused `sheets.*`, in words that say what to do with the file
 */
export async function readSheet(bytes: Uint8Array, options: ReadSheetOptions): Promise<SheetTable> {
  const format = identifySheet(bytes, options.fileName);
  return thread.call({ bytes, format, sheetName: options.sheetName });
}

/** Ends the reading thread; for shutdown and tests. */
export const closeSheetReader = (): Promise<void> => thread.close();
