import { OpenAPIHandler } from '@orpc/openapi/fetch';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { Refused } from '#kernel/refusal.ts';
import type { LiveHub } from '../live/live-hub.ts';
import { platformRefusals } from '../refusals.ts';
import type { Services } from '../rpc/handlers.ts';
import type { RequestContext } from '../rpc/serve.ts';
import type { Runtime } from '../use-case/run.ts';
import { limitBody } from './body-limit.ts';
import { toAnswer } from './error-mapping.ts';
import { liveRoute } from './live-route.ts';
import type { Metrics } from './metrics.ts';
import { originCheck } from './origin-check.ts';
import { securityHeaders } from './security-headers.ts';
import { staticFiles } from './static-files.ts';

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
  readonly isOurOrigin: (origin: string, host: string) => boolean;
  /** Ready means: migrated, database answers, not stopping. */
  readonly ready: () => Promise<boolean>;
}

type Env = { Variables: { requestId: string } };

/** Builds the whole http surface: api, sign-in, live updates, health, the built app. */
export function createHttpApp(parts: HttpParts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(requestLine(parts), securityHeaders, compress());
  app.use('/api/*', limitBody(), originCheck(parts.isOurOrigin), async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  app.all('/api/auth/*', (c) => parts.auth.handle(c.req.raw, { ip: remoteAddress(c) }));
  app.get('/api/live', liveRoute(parts.live, parts.auth.resolve));
  app.post('/api/rpc/*', rpcRoute(parts));
  app.all('/api/rpc/*', (c) => c.json({ message: 'この操作はありません。画面を読み込み直してください。' }, 405));
  app.all('/api/v1/*', openApiRoute(parts));
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => ((await parts.ready()) ? c.text('ready') : c.text('not ready', 503)));
  app.get('/metrics', async (c) => c.text(await parts.metrics.text(), 200, { 'content-type': parts.metrics.type }));
  app.all('/api/*', (c) => c.json({ message: 'この宛先はありません。' }, 404));
  app.get('*', staticFiles(parts.webRoot));
  app.onError((error, c) => answerError(parts, error, c));
  return app;
}

/** The peer's address; null where the server does not tell (tests without a socket). */
function remoteAddress(c: Context): string | null {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? null;
}

function requestLine(parts: HttpParts) {
  return async (c: Context<Env>, next: () => Promise<void>) => {
    const requestId = newId();
    const started = performance.now();
    c.set('requestId', requestId);
    await next();
    c.res.headers.set('x-request-id', requestId);
    const path = new URL(c.req.url).pathname;
    const route = path.startsWith('/api/rpc/') ? path : path.startsWith('/api/') ? path.split('/', 4).join('/') : 'web';
    const seconds = (performance.now() - started) / 1000;
    parts.metrics.observe(route, c.res.status, seconds);
    if (path.startsWith('/api/')) {
      parts.runtime.log.info({ requestId, method: c.req.method, route, status: c.res.status, seconds }, 'request');
    }
  };
}

function rpcRoute(parts: HttpParts) {
  const handler = new RPCHandler<RequestContext>(parts.router, mapErrors(parts));
  return async (c: Context<Env>) => {
    const context = await contextOf(parts, c);
    const { matched, response } = await handler.handle(c.req.raw, { prefix: '/api/rpc', context });
    return matched ? response : c.json({ message: 'この操作はありません。画面を読み込み直してください。' }, 404);
  };
}

function openApiRoute(parts: HttpParts) {
  const handler = new OpenAPIHandler<RequestContext>(parts.router, mapErrors(parts));
  return async (c: Context<Env>) => {
    const context = await contextOf(parts, c);
    const { matched, response } = await handler.handle(c.req.raw, { prefix: '/api/v1', context });
    return matched ? response : c.json({ message: 'この操作はありません。' }, 404);
  };
}

async function contextOf(parts: HttpParts, c: Context<Env>): Promise<RequestContext> {
  const actor = await parts.auth.resolve(c.req.raw);
  return { actor, requestId: c.get('requestId'), runtime: parts.runtime, services: parts.services };
}

interface Step<T> {
  readonly context: RequestContext;
  next(): Promise<T>;
}

/** Whatever goes wrong before the procedure is called is a request that cannot be read. */
function mapErrors(parts: HttpParts) {
  const called = new WeakSet<RequestContext>();
  const map = async <T>({ context, next }: Step<T>): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      const trouble = called.has(context) ? error : platformRefusals.unreadable();
      throw toAnswer(trouble, parts.runtime.log, context.requestId);
    }
  };
  const mark = <T>({ context, next }: Step<T>): Promise<T> => {
    called.add(context);
    return next();
  };
  return { interceptors: [map], clientInterceptors: [mark] };
}

function answerError(parts: HttpParts, error: Error, c: Context<Env>) {
  const answer = toAnswer(error, parts.runtime.log, c.get('requestId'));
  if (!(error instanceof Refused)) parts.runtime.log.error({ err: error, requestId: c.get('requestId') }, 'http error');
  return c.json({ message: answer.message, data: answer.data }, answer.status as 500);
}
