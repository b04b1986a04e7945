import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Prometheus text of what the process does: requests by route and status, memory, event loop. */
export interface Metrics {
  readonly type: string;
  observe(route: string, status: number, seconds: number): void;
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'madoguchi_request_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return {
    type: registry.contentType,
    observe: (route, status, seconds) => requests.observe({ route, status: String(status) }, seconds),
    text: () => registry.metrics(),
  };
}
