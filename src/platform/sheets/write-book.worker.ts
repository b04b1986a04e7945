import { serveThread } from '#platform/threads/serve-thread.ts';
import type { Book } from './book.ts';
import { layoutBook } from './layout-book.ts';
import { writeWorkbook } from './xlsx-adapter.ts';

serveThread((book: Book) => writeWorkbook(layoutBook(book)));
