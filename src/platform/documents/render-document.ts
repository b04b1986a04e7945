import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refused } from '#kernel/refusal.ts';
import type { JsonValue } from '#platform/db/json.ts';
import type { Log } from '#platform/log.ts';
import { createThread } from '#platform/threads/thread.ts';
import type { CompileQuestion } from './compile-document.ts';
import { documentRefusals } from './document-refusals.ts';

export interface RenderOptions {
  /** The title in the file's properties and in the window of the reader. */
  readonly title: string;
  /** PDF/A-2a for what is delivered and kept. Default: an ordinary PDF. */
  readonly standard?: 'a-2a';
  /** Default true, for readers by ear; false makes long lists a quarter of the size. PDF/A is always tagged. */
  readonly tagged?: boolean;
  /** ISO instant written into the file as its time of making. */
  readonly createdAt?: string;
  /** Gets the template's diagnostics when it fails. */
  readonly log?: Log;
}

/** `src`: templates import each other by paths from here, `/platform/documents/templates/_office.typ`. */
const ROOT = resolve(import.meta.dirname, '../..');

const thread = createThread<CompileQuestion, Uint8Array>({
  module: new URL('./render-document.worker.ts', import.meta.url),
  // A list of 10,000 lines takes a gigabyte of native memory for a moment.
  kind: 'process',
  timeoutMs: 120_000,
  maxHeapMb: 512,
  idleMs: 120_000,
  onTimeout: () => documentRefusals.tooSlow(),
  onCrash: (cause) => new Error('the process that makes documents ended', { cause }),
});

/**
 * Makes a PDF from a template under `src` and plain data. One document at a time, off the event loop.
 * @param template for example `new URL('./documents/receipt.typ', import.meta.url)`
 * @throws Refused `documents.failed`, `documents.tooSlow`; Error when the template is not a `.typ` file under `src`
 */
export async function renderDocument(template: URL, data: JsonValue, options: RenderOptions): Promise<Uint8Array> {
  const question: CompileQuestion = {
    root: ROOT,
    template: templateName(template),
    data: JSON.stringify(data),
    title: options.title,
    standard: options.standard ?? null,
    tagged: options.tagged ?? true,
    createdAt: options.createdAt ? Temporal.Instant.from(options.createdAt).epochMilliseconds / 1000 : null,
  };
  try {
    return await thread.call(question);
  } catch (error) {
    if (error instanceof Refused) throw error;
    options.log?.error({ template: question.template, err: error }, 'a document could not be made');
    throw Object.assign(documentRefusals.failed(), { cause: error });
  }
}

function templateName(template: URL): string {
  const name = relative(ROOT, fileURLToPath(template)).split(sep).join('/');
  if (name.startsWith('..') || !name.endsWith('.typ')) throw new Error(`${template.href} is not a template under src`);
  return name;
}

/** Ends the process; for shutdown and tests. */
export const closeDocuments = (): Promise<void> => thread.close();
