import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { addedUp, type Figures, type Metrics } from '#platform/http/metrics.ts';
import type { Log } from '#platform/log.ts';
import { answerOver, askOver, sendOver } from './process-line.ts';

const ownFigures = 'figures';
const allFigures = 'figures of all';

const firstPauseMs = 500;
const longestPauseMs = 30_000;

interface Place {
  /** Null between one that ended and the next. */
  worker: Worker | null;
  isReady: boolean;
}

/**
 * Keeps `count` processes of the same command on one port until SIGTERM or SIGINT. The first one begins alone: it migrates, and
 * what stands in its way is said once and ends everything. Later one that ends by itself is begun again. @returns the exit code
 */
export async function keepProcesses(count: number, log: Log, onReady?: (address: string) => void): Promise<number> {
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort());
  const places = Array.from({ length: count }, (): Place => ({ worker: null, isReady: false }));
  const [first, ...others] = places as [Place, ...Place[]];
  const figures = () => figuresOf(places);
  const opened = Promise.withResolvers<string | null>();
  const filled = keepFilled(first, { log, stop: stopping.signal, figures, opened: opened.resolve });
  const address = await opened.promise;
  if (address === null) return await filled;
  onReady?.(address);
  const all = others.map((place) => keepFilled(place, { log, stop: stopping.signal, figures }));
  await Promise.all([filled, ...all]);
  return 0;
}

interface Keeping {
  readonly log: Log;
  readonly stop: AbortSignal;
  readonly figures: () => Promise<string>;
  /** Told once where the process listens; null when it ended before. Then it is not begun again. */
  readonly opened?: (address: string | null) => void;
}

/** One place of a process, whoever fills it. Ends with the stop, or with the first failure of the first one. */
async function keepFilled(place: Place, { log, stop, figures, opened }: Keeping): Promise<number> {
  let pauseMs = firstPauseMs;
  let hasBeenReady = false;
  while (!stop.aborted) {
    const worker = cluster.fork();
    place.worker = worker;
    answerOver(worker, allFigures, figures);
    const end = () => sendOver(worker, { stop: true });
    worker.on('message', (message: { readonly ready?: string }) => {
      if (message.ready === undefined) return;
      place.isReady = true;
      hasBeenReady = true;
      pauseMs = firstPauseMs;
      opened?.(message.ready);
      // Before it was ready it heard nothing.
      if (stop.aborted) end();
    });
    stop.addEventListener('abort', end);
    const [code, signal] = (await once(worker, 'exit')) as [number | null, string | null];
    stop.removeEventListener('abort', end);
    Object.assign(place, { worker: null, isReady: false });
    if (opened && !hasBeenReady) {
      opened(null);
      return code || 1;
    }
    if (stop.aborted) return 0;
    log.warn({ pid: worker.process.pid, code, signal, pauseMs }, 'a process ended and is begun again');
    await sleep(pauseMs, null, { signal: stop }).catch(() => {});
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
  return 0;
}

/** One that is just beginning is asked later. */
async function figuresOf(places: readonly Place[]): Promise<string> {
  const ready = places.flatMap(({ worker, isReady }) => (worker && isReady ? [worker] : []));
  const all = await Promise.all(ready.map((worker) => askOver<Figures>(worker, ownFigures)));
  return addedUp(all.filter((one) => one !== null));
}

/** In a process that is kept: tells where it listens, and gives the word to stop. Elsewhere nobody is told. */
export function tellKeeper(address: string): void {
  if (cluster.isWorker) sendOver(process, { ready: address });
}

/** Resolves when whoever keeps this process ends it. */
export function keeperStops(): Promise<void> {
  return new Promise((resolve) => {
    if (!cluster.isWorker) return;
    process.on('message', (message: { readonly stop?: boolean }) => {
      if (message.stop) resolve();
    });
  });
}

/** The figures of all processes of this start, whichever is asked; its own where there is one. */
export function ofAllProcesses(metrics: Metrics): Metrics {
  metrics.watch({
    name: 'madoguchi_processes',
    help: 'Processes that answer: WEB_CONCURRENCY when all of them do.',
    ofSeveral: 'sum',
    read: () => 1,
  });
  if (!cluster.isWorker) return metrics;
  answerOver(process, ownFigures, metrics.own);
  return { ...metrics, text: async () => (await askOver<string>(process, allFigures)) ?? metrics.text() };
}
