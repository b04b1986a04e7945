import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

export interface Onlooker {
  /** The longest anybody else waited for an answer while this was done, in milliseconds. */
  during(deed: () => Promise<unknown>): Promise<number>;
  close(): Promise<unknown>;
}

export function onlookerOf(url: string): Onlooker {
  const shared = new SharedArrayBuffer(16);
  const seen = new Float64Array(shared);
  const worker = new Worker(new URL('./ask-health.worker.ts', import.meta.url), { workerData: { url, shared } });
  /** Until a question that was asked after now is answered. */
  const another = async () => {
    const from = seen[1] ?? 0;
    while ((seen[1] ?? 0) < from + 2) await sleep(1);
  };
  return {
    during: async (deed) => {
      await another();
      seen[0] = 0;
      await deed();
      await another();
      return seen[0] ?? 0;
    },
    close: () => worker.terminate(),
  };
}
