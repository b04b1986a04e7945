import { serveThread } from '#platform/threads/serve-thread.ts';
import { type CompileQuestion, compileDocument } from './compile-document.ts';

serveThread((question: CompileQuestion) => compileDocument(question));
