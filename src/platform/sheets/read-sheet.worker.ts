import { serveThread } from '#platform/threads/serve-thread.ts';
import { parseSheet, type ReadQuestion } from './parse-sheet.ts';

serveThread((question: ReadQuestion) => parseSheet(question));
