import { maxFileBytes, maxFileMb } from '#kernel/file-limit.ts';
import { sha256InTurns } from '#platform/files/hash-in-turns.ts';
import { createThread } from '#platform/threads/thread.ts';
import { isTableName } from './identify-sheet.ts';
import { type PackedTable, unpackTable } from './packed-table.ts';
import type { ReadQuestion, SheetTable } from './parse-sheet.ts';
import { sheetRefusals } from './sheet-refusals.ts';

const thread = createThread<ReadQuestion, PackedTable>({
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

/** A wizard looks at the headings and soon at all rows: the last table is kept for that, for this many milliseconds. */
const keptMs = 120_000;
let last: { readonly key: string; readonly wasAsked: boolean; readonly table: SheetTable } | null = null;
let forgetting: NodeJS.Timeout | undefined;

/**
 * Reads a workbook (.xlsx) or a CSV file (UTF-8, UTF-16 or CP932) as one table of cells, not to be written to.
 * What the file is, is decided by its bytes. All of it runs in a thread of its own, with a time and a memory limit.
 * @throws Refused `sheets.*`, in words that say what to do with the file
 */
export async function readSheet(bytes: Uint8Array, options: ReadSheetOptions): Promise<SheetTable> {
  // Refused without sending them over.
  if (bytes.byteLength > maxFileBytes) throw sheetRefusals.tooLarge({ limitMb: maxFileMb });
  const key = `${await sha256InTurns(bytes)} ${isTableName(options.fileName)}`;
  const { sheetName } = options;
  if (last?.key === key && (sheetName === undefined ? !last.wasAsked : last.table.sheetName === sheetName)) {
    return last.table;
  }
  const table = await unpackTable(await thread.call({ bytes, fileName: options.fileName, sheetName }));
  keep({ key, wasAsked: sheetName !== undefined, table });
  return table;
}

function keep(read: NonNullable<typeof last>): void {
  clearTimeout(forgetting);
  last = read;
  forgetting = setTimeout(forget, keptMs).unref();
}

function forget(): void {
  clearTimeout(forgetting);
  last = null;
}

/** Ends the reading thread; for shutdown and tests. */
export function closeSheetReader(): Promise<void> {
  forget();
  return thread.close();
}
