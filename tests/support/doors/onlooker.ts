import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

export interface Onlooker {
  /** The longest anybody else waited for an answer while this was done, in milliseconds. */
  during(deed: () => Promise<unknown>): Promise<number>;
  /** How many answers somebody else got a second while this was done. */
  pace(deed: () => Promise<unknown>): Promise<number>;
  /** Until so many answers more were given. */
  answers(count: number): Promise<void>;
  close(): Promise<unknown>;
}

/** Somebody else who asks for the same thing again and again: whether the server is there, or a page of files. */
export function onlookerOf(url: string, path: '/healthz' | '/' = '/healthz'): Onlooker {
  const shared = new SharedArrayBuffer(16);
  const seen = new Float64Array(shared);
  const worker = new Worker(new URL('./ask-health.worker.ts', import.meta.url), {
    workerData: { url: url + path, shared },
  });
  const answers = async (count: number) => {
    const from = seen[1] ?? 0;
    while ((seen[1] ?? 0) < from + count) await sleep(1);
  };
  /** Until a question that was asked after now is answered. */
  const another = () => answers(2);
  return {
    during: async (deed) => {
      await another();
      seen[0] = 0;
      await deed();
      await another();
      return seen[0] ?? 0;
    },
    pace: async (deed) => {
      const [from, began] = [seen[1] ?? 0, performance.now()];
      await deed();
      return (((seen[1] ?? 0) - from) * 1000) / (performance.now() - began);
    },
    answers,
    close: () => worker.terminate(),
  };
}
