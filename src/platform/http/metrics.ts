import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Prometheus text of what the process does: requests by route and status, memory, event loop. */
export interface Metrics {
  readonly type: string;
  observe(route: string, status: number, seconds: number): void;
  text(): Promise<string>;
}

const statuses = new Set([200, 201, 204, 206, 301, 302, 304, 400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503]);

/** Labels are kept for as long as the server runs: only those it is known to give. */
const statusLabel = (status: number) => (statuses.has(status) ? String(status) : 'other');

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
    observe: (route, status, seconds) => requests.observe({ route, status: statusLabel(status) }, seconds),
    text: () => registry.metrics(),
  };
}
