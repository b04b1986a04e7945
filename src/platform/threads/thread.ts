import { Worker } from 'node:worker_threads';
import { Refused } from '#kernel/refusal.ts';
import type { ThreadAnswer, ThreadQuestion } from './serve-thread.ts';

export interface ThreadOptions {
  /** The thread's entry, a `.ts` file that calls `serveThread`. */
  readonly module: URL;
  /** How long one call may take, in milliseconds, before the thread is ended. */
  readonly timeoutMs: number;
  /** The JavaScript heap the thread may grow to, in megabytes. */
  readonly maxHeapMb: number;
  /** An unused thread is ended after this many milliseconds, which gives its memory back. */
  readonly idleMs: number;
  readonly onTimeout: () => Error;
  /** The thread died: out of memory, or a native library fell over. */
  readonly onCrash: (cause: unknown) => Error;
}

/** One worker thread that answers one question at a time, so heavy work never holds up the event loop. */
export interface Thread<Q, A> {
  /** Waits its turn, then runs. `transfer` hands buffers over instead of copying them. */
  call(question: Q, transfer?: readonly ArrayBuffer[]): Promise<A>;
  close(): Promise<void>;
}

interface Running {
  readonly worker: Worker;
  fail(error: Error): void;
  settle(answer: ThreadAnswer): void;
}

function revive(error: Exclude<ThreadAnswer, { ok: true }>['error']): Error {
  if (error.refusal) {
    const { code, kind, field, details } = error.refusal;
    return new Refused(code, kind, error.message, field, details);
  }
  return Object.assign(new Error(error.message), { name: error.name, stack: error.stack });
}

function start(options: ThreadOptions, onExit: () => void): Running {
  const worker = new Worker(options.module, { resourceLimits: { maxOldGenerationSizeMb: options.maxHeapMb } });
  worker.unref();
  const idle = () => {};
  const running: Running = { worker, fail: idle, settle: idle };
  worker.on('message', (answer: ThreadAnswer) => running.settle(answer));
  worker.on('error', (cause) => running.fail(options.onCrash(cause)));
  worker.on('exit', (code) => {
    onExit();
    running.fail(options.onCrash(new Error(`thread ended with code ${code}`)));
  });
  return running;
}

/** Starts lazily, restarts after a crash or a timeout, and never keeps the process alive by itself. */
export function createThread<Q, A>(options: ThreadOptions): Thread<Q, A> {
  let current: Running | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let idleTimer: NodeJS.Timeout | undefined;

  const stop = async () => {
    const worker = current?.worker;
    current = null;
    await worker?.terminate();
  };

  const ask = async (question: Q, transfer: readonly ArrayBuffer[]): Promise<A> => {
    clearTimeout(idleTimer);
    const running =
      current ??
      start(options, () => {
        if (current === running) current = null;
      });
    current = running;
    running.worker.ref();
    let timer: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<ThreadAnswer>((resolve, reject) => {
        running.settle = resolve;
        running.fail = reject;
        timer = setTimeout(() => {
          reject(options.onTimeout());
          void stop();
        }, options.timeoutMs);
        const message: ThreadQuestion = { question };
        running.worker.postMessage(message, [...transfer]);
      });
      if (!answer.ok) throw revive(answer.error);
      return answer.value as A;
    } finally {
      clearTimeout(timer);
      running.worker.unref();
      idleTimer = setTimeout(() => void stop(), options.idleMs).unref();
    }
  };

  return {
    call(question, transfer = []) {
      const turn = queue.then(() => ask(question, transfer));
      queue = turn.catch(() => {});
      return turn;
    },
    async close() {
      clearTimeout(idleTimer);
      await stop();
    },
  };
}
