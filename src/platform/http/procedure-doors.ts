import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { StandardOpenAPIMatcher } from '@orpc/openapi/standard';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { StandardRPCMatcher } from '@orpc/server/standard';
import type { Context } from 'hono';
import type { Actor } from '#kernel/actor.ts';
import { platformRefusals } from '../refusals.ts';
import { mayAsk, type RequestContext } from '../rpc/serve.ts';
import { withoutBody, withReadBody } from './body/read-body.ts';
import { declaredTooLarge } from './body-limit.ts';
import { toAnswer } from './error-mapping.ts';

/** One of the two ways to the procedures: the app's (RPC), and that of other systems (OpenAPI). */
export interface Door {
  /** Null when the path leads to no procedure. `route` names the procedure for logs and metrics. */
  answer(c: Context, prefix: `/${string}`, base: Omit<RequestContext, 'actor'>): Promise<Answered>;
}

export interface Answered {
  /** From the registry of procedures, never from what a client wrote; null when there is none. */
  readonly route: string | null;
  readonly response: Response | null;
}

type Resolve = (request: Request) => Promise<Actor | null>;
type Matcher = Pick<StandardRPCMatcher, 'init' | 'match'>;
type Handler = Pick<RPCHandler<DoorContext>, 'handle'>;

interface DoorContext extends RequestContext {
  /** Answered instead of calling the procedure, in the words and the form of the door. */
  readonly refused: { readonly because: unknown } | null;
}

export function rpcDoor(router: AnyRouter, resolve: Resolve): Door {
  const handler = new RPCHandler<DoorContext>(router, mapErrors());
  return doorOf(router, { matcher: new StandardRPCMatcher(), handler, resolve });
}

export function openApiDoor(router: AnyRouter, resolve: Resolve): Door {
  const handler = new OpenAPIHandler<DoorContext>(router, mapErrors()) as Handler;
  return doorOf(router, { matcher: new StandardOpenAPIMatcher(), handler, resolve });
}

interface DoorParts {
  readonly matcher: Matcher;
  readonly handler: Handler;
  readonly resolve: Resolve;
}

/** Who asks and whether they may is known before a byte of the body is read, and what it holds before it is taken apart. */
function doorOf(router: AnyRouter, { matcher, handler, resolve }: DoorParts): Door {
  matcher.init(router);
  const answer: Door['answer'] = async (c, prefix, base) => {
    const { raw } = c.req;
    const path = `/${new URL(raw.url).pathname.slice(prefix.length).replaceAll(/^\/|\/$/g, '')}` as const;
    // An address that is written wrongly leads nowhere.
    const found = await matcher.match(c.req.method, path).catch(() => undefined);
    if (!found) return { route: null, response: null };
    const tooLarge = declaredTooLarge(c);
    let refused: DoorContext['refused'] = tooLarge && { because: tooLarge };
    const actor = refused ? null : await resolve(raw);
    let request = withoutBody(raw);
    if (mayAsk(found.procedure, actor)) {
      request = await withReadBody(c).catch((because: unknown) => {
        refused = { because };
        return request;
      });
    }
    const { response } = await handler.handle(request, { prefix, context: { ...base, actor, refused } });
    return { route: `${prefix}/${found.path.join('/')}`, response: response ?? null };
  };
  return { answer };
}

interface Step<T> {
  readonly context: DoorContext;
  next(): Promise<T>;
}

/** Whatever goes wrong before the procedure is called is a request that cannot be read. */
function mapErrors() {
  const called = new WeakSet<DoorContext>();
  const map = async <T>({ context, next }: Step<T>): Promise<T> => {
    const { refused, requestId, runtime } = context;
    if (refused) throw toAnswer(refused.because, runtime.log, requestId);
    try {
      return await next();
    } catch (error) {
      throw toAnswer(called.has(context) ? error : platformRefusals.unreadable(), runtime.log, requestId);
    }
  };
  const mark = <T>({ context, next }: Step<T>): Promise<T> => {
    called.add(context);
    return next();
  };
  return { interceptors: [map], clientInterceptors: [mark] };
}
