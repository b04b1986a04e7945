import { serveThread } from '#platform/threads/serve-thread.ts';
import { packTable } from './packed-table.ts';
import { parseSheet, type ReadQuestion } from './parse-sheet.ts';

serveThread(async (question: ReadQuestion) => packTable(await parseSheet(question)));
