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

const handedOver = new WeakMap<object, readonly Uint8Array<ArrayBuffer>[]>();

/** Marks bytes inside an answer to be handed over, not copied: nobody on this side may use them any more. */
export function handOver<T extends object>(answer: T, bytes: readonly Uint8Array<ArrayBuffer>[]): T {
  handedOver.set(answer, bytes);
  return answer;
}

/** The other side: answers each question with the handler's value. Byte arrays are handed over, not copied. */
export function serveThread<Q, A>(handle: (question: Q) => A | Promise<A>): void {
  const answer = async (message: unknown): Promise<ThreadAnswer> => {
    try {
      return { ok: true, value: await handle((message as ThreadQuestion).question as Q) };
    } catch (thrown) {
      return { ok: false, error: describe(thrown) };
    }
  };
  const port = parentPort;
  if (port) {
    port.on('message', async (message) => {
      const reply = await answer(message);
      port.postMessage(reply, reply.ok ? buffersOf(reply.value) : []);
    });
    return;
  }
  process.on('message', async (message) => process.send?.(await answer(message)));
  // The server is gone, however it went.
  process.on('disconnect', () => process.exit());
}

function buffersOf(value: unknown): ArrayBuffer[] {
  if (value instanceof Uint8Array) return ownsItsBuffer(value) ? [value.buffer] : [];
  const bytes = typeof value === 'object' && value !== null ? handedOver.get(value) : undefined;
  return (bytes ?? []).filter(ownsItsBuffer).map((each) => each.buffer);
}

/** Small Buffers share Node's pool, which must never be handed over. */
function ownsItsBuffer(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength && !Buffer.isBuffer(bytes);
}
