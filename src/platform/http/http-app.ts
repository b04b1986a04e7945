import type { AnyRouter } from '@orpc/server';
import { type Context, Hono } from 'hono';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { Refused } from '#kernel/refusal.ts';
import type { LiveHub } from '../live/live-hub.ts';
import type { Services } from '../rpc/handlers.ts';
import type { Runtime } from '../use-case/run.ts';
import { answerHeaders } from './answer-headers.ts';
import { limitSignInBody } from './body-limit.ts';
import { clientAddress, type IsProxy } from './client-address.ts';
import { secondsToWait, toAnswer } from './error-mapping.ts';
import { type Hosts, hostCheck } from './hosts.ts';
import { liveRoute } from './live-route.ts';
import { guardedMetrics, type Metrics } from './metrics.ts';
import { originCheck } from './origin-check.ts';
import { packedAnswer } from './packed-answer.ts';
import { type Door, openApiDoor, rpcDoor } from './procedure-doors.ts';
import type { Quotas } from './quota.ts';
import { knownRoute } from './route-label.ts';
import { securityHeaders } from './security-headers.ts';
import { staticFiles } from './static-files.ts';
import { createTurns } from './turns.ts';

/** Everything the http room needs from the composition root. */
export interface HttpParts {
  readonly runtime: Runtime;
  readonly services: Services;
  readonly router: AnyRouter;
  readonly auth: {
    handle(request: Request, from: { ip: string | null }): Promise<Response>;
    resolve(request: Request): Promise<Actor | null>;
  };
  readonly live: LiveHub;
  readonly metrics: Metrics;
  readonly webRoot: string;
  readonly hosts: Hosts;
  readonly isProxy: IsProxy;
  readonly quotas: Quotas;
  /** Opens /metrics beside the product to its bearer; null keeps it shut. */
  readonly metricsToken: string | null;
  /** Ready means: migrated, database answers, not stopping. */
  readonly ready: () => Promise<boolean>;
}

/** Of ten connections to a server, or of the one there is embedded, an account holds a few; no page asks for so much together. */
const ofOneAccount = { atOnce: 3, mostInside: 64 };

/** How long it is taken as known who asks: a request that is there whole and is answered at once asks once. */
const sureForMs = 100;

type Env = { Variables: { requestId: string; route: string | null } };

/** Builds the whole http surface: api, sign-in, live updates, health, the built app. */
export function createHttpApp(parts: HttpParts): Hono<Env> {
  const app = new Hono<Env>();
  const { auth, quotas } = parts;
  const who = { resolve: auth.resolve, quotas, turns: createTurns(ofOneAccount), sureForMs };
  app.use(requestLine(parts));
  // Whoever stands first has the last word on the headers.
  app.use('/api/*', answerHeaders);
  app.use(securityHeaders, hostCheck(parts.hosts));
  // What others may ask without an account is packed by the build, never anew for each of them.
  app.use('/api/*', packedAnswer, addressQuota(parts, 'operations'));
  app.use('/api/auth/*', limitSignInBody());
  app.use('/api/*', originCheck(parts.hosts.isOurOrigin));
  app.all('/api/auth/*', (c) => parts.auth.handle(c.req.raw, { ip: addressOf(parts, c) }));
  app.get('/api/live', liveRoute(parts.live, parts.auth.resolve));
  app.post('/api/rpc/*', procedureRoute(parts, '/api/rpc', rpcDoor(parts.router, who)));
  app.all('/api/rpc/*', (c) => c.json({ message: 'この操作はありません。画面を読み込み直してください。' }, 405));
  app.all('/api/v1/*', procedureRoute(parts, '/api/v1', openApiDoor(parts.router, who)));
  // Costs no more than a refusal, and says to whoever watches that the product lives.
  app.get('/healthz', (c) => c.text('ok'));
  const files = addressQuota(parts, 'files');
  app.get('/readyz', files, async (c) => ((await parts.ready()) ? c.text('ready') : c.text('not ready', 503)));
  app.get('/metrics', files, guardedMetrics(parts.metrics, parts.metricsToken));
  app.all('/api/*', (c) => c.json({ message: 'この宛先はありません。' }, 404));
  app.get('*', files, staticFiles(parts.webRoot));
  app.onError((error, c) => answerError(parts, error, c));
  return app;
}

/** The client's address; null where the server does not tell (tests without a socket). */
function addressOf(parts: HttpParts, c: Context): string | null {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const peer = env?.incoming?.socket?.remoteAddress ?? null;
  return clientAddress(peer, c.req.header('x-forwarded-for') ?? null, parts.isProxy);
}

/** Whoever asks, known or not, from one address. */
function addressQuota(parts: HttpParts, what: 'operations' | 'files') {
  return async (c: Context, next: () => Promise<void>) => {
    parts.quotas.address(addressOf(parts, c), what);
    await next();
  };
}

function requestLine(parts: HttpParts) {
  return async (c: Context<Env>, next: () => Promise<void>) => {
    const requestId = newId();
    const started = performance.now();
    c.set('requestId', requestId);
    await next();
    c.res.headers.set('x-request-id', requestId);
    const path = new URL(c.req.url).pathname;
    const route = c.get('route') ?? knownRoute(path);
    const seconds = (performance.now() - started) / 1000;
    parts.metrics.observe(route, c.res.status, seconds);
    if (path.startsWith('/api/')) {
      parts.runtime.log.info({ requestId, method: c.req.method, route, status: c.res.status, seconds }, 'request');
    }
  };
}

function procedureRoute({ runtime, services }: HttpParts, prefix: '/api/rpc' | '/api/v1', door: Door) {
  return async (c: Context<Env>) => {
    const { route, response } = await door.answer(c, prefix, { requestId: c.get('requestId'), runtime, services });
    c.set('route', route);
    return response ?? c.json({ message: 'この操作はありません。画面を読み込み直してください。' }, 404);
  };
}

function answerError(parts: HttpParts, error: Error, c: Context<Env>) {
  const answer = toAnswer(error, parts.runtime.log, c.get('requestId'));
  if (!(error instanceof Refused)) parts.runtime.log.error({ err: error, requestId: c.get('requestId') }, 'http error');
  const retryAfter = secondsToWait(error);
  if (retryAfter !== null) c.header('retry-after', retryAfter);
  // Who opens a page reads a sentence.
  if (c.req.header('accept')?.includes('text/html')) return c.text(answer.message, answer.status as 500);
  return c.json({ message: answer.message, data: answer.data }, answer.status as 500);
}
