import { Refused } from '#kernel/refusal.ts';
import type { ThreadAnswer, ThreadQuestion } from './serve-thread.ts';
import { type Hand, startProcess, startWorker } from './start-hand.ts';

export interface ThreadOptions {
  /** The entry, a `.ts` file that calls `serveThread`. */
  readonly module: URL;
  /**
   * A `process` costs more to start; it is for native libraries, whose memory only comes back, and whose crash only
   * stays apart from the server, that way. Default `thread`.
   */
  readonly kind?: 'thread' | 'process';
  /** How long one call may take, in milliseconds, before the work is ended. */
  readonly timeoutMs: number;
  /** The JavaScript heap it may grow to, in megabytes. */
  readonly maxHeapMb: number;
  /** Unused for this many milliseconds, it is ended, which gives its memory back. */
  readonly idleMs: number;
  readonly onTimeout: () => Error;
  /** It died: out of memory, or a native library fell over. */
  readonly onCrash: (cause: unknown) => Error;
}

/** Works apart from the event loop and answers one question at a time, in the order asked. */
export interface Thread<Q, A> {
  call(question: Q): Promise<A>;
  close(): Promise<void>;
}

function revive(error: Exclude<ThreadAnswer, { ok: true }>['error']): Error {
  if (error.refusal) {
    const { code, kind, field, details } = error.refusal;
    return new Refused(code, kind, error.message, field, details);
  }
  return Object.assign(new Error(error.message), { name: error.name, stack: error.stack });
}

function askOnce(hand: Hand, question: unknown, options: ThreadOptions): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(options.onTimeout());
      void hand.end();
    }, options.timeoutMs);
    hand.listen({
      answered: (answer) => {
        clearTimeout(timer);
        resolve(answer as ThreadAnswer);
      },
      died: (cause) => {
        clearTimeout(timer);
        reject(options.onCrash(cause));
      },
    });
    const message: ThreadQuestion = { question };
    hand.post(message);
  });
}

/** Starts lazily, restarts after a crash or a timeout, and never keeps the process alive by itself. */
export function createThread<Q, A>(options: ThreadOptions): Thread<Q, A> {
  let hand: Hand | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let idleTimer: NodeJS.Timeout | undefined;

  const stop = async () => {
    const ending = hand;
    hand = null;
    await ending?.end();
  };

  const ask = async (question: Q): Promise<A> => {
    clearTimeout(idleTimer);
    if (!hand?.alive()) {
      hand = options.kind === 'process' ? startProcess(options) : startWorker(options);
    }
    const asked = hand;
    asked.hold(true);
    try {
      const answer = await askOnce(asked, question, options);
      if (!answer.ok) throw revive(answer.error);
      return answer.value as A;
    } finally {
      asked.hold(false);
      idleTimer = setTimeout(() => void stop(), options.idleMs).unref();
    }
  };

  return {
    call(question) {
      const turn = queue.then(() => ask(question));
      queue = turn.catch(() => {});
      return turn;
    },
    async close() {
      clearTimeout(idleTimer);
      await stop();
    },
  };
}
