import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type RunningApp, startApp } from './app.ts';
import { sampleDir } from './sample.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Who knows where the product of a worker answers. */
    doorkeeper: string;
  }
}

/**
 * A running product for each worker of the journeys, so that several go on at once and none of them meets another; started
 * when the worker's first journey asks for it. E2E_URL names one that already runs on sample data, for all of them.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.E2E_URL;
  const started = new Map<string, Promise<RunningApp>>();
  const productOf = (worker: string): Promise<RunningApp> => {
    const known = started.get(worker) ?? startApp();
    started.set(worker, known);
    return known;
  };
  // Made while the tests before the journeys run; who needs it waits for it, and is told when it could not be made.
  if (!running) sampleDir().catch(() => undefined);
  const doorkeeper = createServer(({ url = '' }, answer) => {
    if (running) answer.end(running);
    else
      productOf(url).then(
        (app) => answer.end(app.url),
        (error: Error) => answer.writeHead(500).end(error.message),
      );
  });
  doorkeeper.listen(0, '127.0.0.1');
  await once(doorkeeper, 'listening');
  project.provide('doorkeeper', `http://127.0.0.1:${(doorkeeper.address() as AddressInfo).port}`);
  return async () => {
    doorkeeper.close();
    const products = await Promise.allSettled(started.values());
    await Promise.all(products.map((each) => (each.status === 'fulfilled' ? each.value.stop() : undefined)));
  };
}
