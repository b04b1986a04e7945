import type { Book } from './book.ts';
import { writeBook } from './write-book.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as a file to download, named in Japanese without a path. */
export async function downloadBook(book: Book, name: string): Promise<File> {
  const bytes = await writeBook(book);
  return new File([bytes as Uint8Array<ArrayBuffer>], `${name}.xlsx`, { type: xlsxType });
}
