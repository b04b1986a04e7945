import { timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { type Aggregator, AggregatorRegistry, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Prometheus text of what the process does: requests by route and status, memory, event loop. */
export interface Metrics {
  readonly type: string;
  observe(route: string, status: number, seconds: number): void;
  /** Shows a value that is read when the metrics are asked for. Of several processes the least, the most or the sum is told. */
  watch(watched: Watched): void;
  text(): Promise<string>;
  /** The figures of this process, for `addedUp`. */
  own(): Promise<Figures>;
}

interface Watched {
  readonly name: string;
  readonly help: string;
  readonly ofSeveral: Extract<Aggregator, 'min' | 'max' | 'sum'>;
  readonly read: () => number;
}

/** Figures of a process in a form that goes from one to another. */
export type Figures = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/** The figures of several processes as those of one. */
export const addedUp = (all: readonly Figures[]): Promise<string> => AggregatorRegistry.aggregate([...all]).metrics();

const statuses = new Set([
  200, 201, 204, 206, 301, 302, 304, 400, 401, 403, 404, 405, 409, 413, 421, 422, 429, 500, 503,
]);

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
    watch: ({ name, help, ofSeveral, read }) => {
      const collect = (): void => gauge.set(read());
      const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect, aggregator: ofSeveral });
    },
    text: () => registry.metrics(),
    own: () => registry.getMetricsAsJSON(),
  };
}

/** GET /metrics. `token` is what a caller has to bear; null asks for nothing. */
function metricsRoute(metrics: Metrics, token: string | null) {
  return async (c: Context): Promise<Response> => {
    if (token !== null && !isBearer(c.req.header('authorization'), token)) {
      return c.json({ message: '監視用の合言葉（METRICS_TOKEN）が要ります。' }, 401, { 'www-authenticate': 'Bearer' });
    }
    return c.text(await metrics.text(), 200, { 'content-type': metrics.type, 'cache-control': 'no-store' });
  };
}

/** /metrics beside the product: for a bearer of the token. Without a token there is no such address. */
export function guardedMetrics(metrics: Metrics, token: string | null) {
  const answer = metricsRoute(metrics, token);
  return async (c: Context): Promise<Response> =>
    token === null ? c.json({ message: 'この宛先はありません。' }, 404) : answer(c);
}

/** The figures on a port of their own, which the operator keeps inside. */
export function createMetricsApp(metrics: Metrics, token: string | null): Hono {
  return new Hono().get('/metrics', metricsRoute(metrics, token));
}

function isBearer(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
