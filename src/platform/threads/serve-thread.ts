import { parentPort } from 'node:worker_threads';
import { type RefusalKind, Refused } from '#kernel/refusal.ts';

export interface ThreadQuestion {
  readonly question: unknown;
}

interface ThreadError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** A refusal crosses the thread as its parts: class identity does not survive structured cloning. */
  readonly refusal: {
    readonly code: string;
    readonly kind: RefusalKind;
    readonly field: string | null;
    readonly details: Record<string, unknown>;
  } | null;
}

export type ThreadAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ThreadError };

function describe(thrown: unknown): ThreadError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const refusal =
    error instanceof Refused
      ? { code: error.code, kind: error.kind, field: error.field, details: error.details }
      : null;
  return { name: error.name, message: error.message, stack: error.stack, refusal };
}

/** The thread's side: answers each question with the handler's value; byte arrays are handed over, not copied. */
export function serveThread<Q, A>(handle: (question: Q) => A | Promise<A>): void {
  const port = parentPort;
  if (!port) throw new Error('serveThread runs only inside a worker thread');
  port.on('message', async (message: ThreadQuestion) => {
    let answer: ThreadAnswer;
    try {
      answer = { ok: true, value: await handle(message.question as Q) };
    } catch (thrown) {
      answer = { ok: false, error: describe(thrown) };
    }
    const value = answer.ok ? answer.value : null;
    const transfer = value instanceof Uint8Array && ownsItsBuffer(value) ? [value.buffer] : [];
    port.postMessage(answer, transfer);
  });
}

/** Small Buffers share Node's pool, which must never be handed over. */
function ownsItsBuffer(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength && !Buffer.isBuffer(bytes);
}
