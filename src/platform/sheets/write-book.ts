import { createThread } from '#platform/threads/thread.ts';
import type { Book } from './book.ts';
import { layoutBook } from './layout-book.ts';
import { writeWorkbook } from './xlsx-adapter.ts';

/** Books below this many cells take a few milliseconds, less than handing them to a thread. */
const CELLS_WRITTEN_AT_ONCE = 5_000;

const thread = createThread<Book, Uint8Array>({
  module: new URL('./write-book.worker.ts', import.meta.url),
  timeoutMs: 120_000,
  maxHeapMb: 1024,
  idleMs: 30_000,
  onTimeout: () => new Error('writing a workbook took more than two minutes'),
  onCrash: (cause) => new Error('the thread that writes workbooks ended', { cause }),
});

/**
 * Makes an .xlsx as a clerk would: frozen header, filter, widths, real dates, A4 one page wide with the header repeated.
 * A text longer than Excel's cell is cut with `TRUNCATED_MARK`. Large books are made in their own thread.
 */
export async function writeBook(book: Book): Promise<Uint8Array> {
  const cells = book.sheets.reduce((sum, sheet) => sum + sheet.rows.length * sheet.columns.length, 0);
  return cells <= CELLS_WRITTEN_AT_ONCE ? writeWorkbook(layoutBook(book)) : thread.call(book);
}

/** Ends the writing thread; for shutdown and tests. */
export const closeBookWriter = (): Promise<void> => thread.close();
