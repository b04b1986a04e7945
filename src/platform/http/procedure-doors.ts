import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { StandardOpenAPIMatcher } from '@orpc/openapi/standard';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { StandardRPCMatcher } from '@orpc/server/standard';
import type { Context } from 'hono';
import type { Actor } from '#kernel/actor.ts';
import { askedFor } from '../db/fair-line.ts';
import { platformRefusals } from '../refusals.ts';
import { isWrite, mayAsk, type RequestContext } from '../rpc/serve.ts';
import { withoutBody, withReadBody } from './body/read-body.ts';
import { declaredTooLarge, statedBytes } from './body-limit.ts';
import { secondsToWait, toAnswer } from './error-mapping.ts';
import { type Quotas, togetherWords } from './quota.ts';
import type { Turn, Turns } from './turns.ts';
import { wholeAnswer } from './whole-answer.ts';

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

/** Who asks, and whether they have not asked too much. */
interface Who {
  readonly resolve: (request: Request) => Promise<Actor | null>;
  readonly quotas: Quotas;
  readonly turns: Turns;
  /**
   * So long an answer of `resolve` holds. Whoever sends a body bit by bit, or waits for a turn, is asked about again: what was
   * revoked meanwhile does nothing more.
   */
  readonly sureForMs: number;
}
type Matcher = Pick<StandardRPCMatcher, 'init' | 'match'>;
type Handler = Pick<RPCHandler<DoorContext>, 'handle'>;

interface DoorContext extends RequestContext {
  /** Answered instead of calling the procedure, in the words and the form of the door. */
  readonly refused: { readonly because: unknown } | null;
  /** What the answer's headers are to say besides. */
  readonly also: Headers;
}

export function rpcDoor(router: AnyRouter, who: Who): Door {
  const handler = new RPCHandler<DoorContext>(router, mapErrors());
  return doorOf(router, { matcher: new StandardRPCMatcher(), handler, who });
}

export function openApiDoor(router: AnyRouter, who: Who): Door {
  const handler = new OpenAPIHandler<DoorContext>(router, mapErrors()) as Handler;
  return doorOf(router, { matcher: new StandardOpenAPIMatcher(), handler, who });
}

interface DoorParts {
  readonly matcher: Matcher;
  readonly handler: Handler;
  readonly who: Who;
}

/** Who asks and whether they may is known before a byte of the body is read, and what it holds before it is taken apart. */
function doorOf(router: AnyRouter, { matcher, handler, who }: DoorParts): Door {
  matcher.init(router);
  const answer: Door['answer'] = async (c, prefix, base) => {
    const { raw } = c.req;
    const path = `/${new URL(raw.url).pathname.slice(prefix.length).replaceAll(/^\/|\/$/g, '')}` as const;
    // An address that is written wrongly leads nowhere.
    const found = await matcher.match(c.req.method, path).catch(() => undefined);
    if (!found) return { route: null, response: null };
    const tooLarge = declaredTooLarge(c);
    const askedAt = performance.now();
    const actor = tooLarge ? null : await who.resolve(raw);
    const entered = actor && enter(who, actor, c);
    let refused: DoorContext['refused'] = tooLarge ? { because: tooLarge } : (entered?.refused ?? null);
    const turn = entered?.turn ?? atOnce;
    try {
      let request = withoutBody(raw);
      if (!refused && mayAsk(found.procedure, actor)) {
        request = await withReadBody(c).catch((because: unknown) => {
          refused = { because };
          return request;
        });
      }
      const also = new Headers();
      const handle = async () => {
        // A refusal does nothing, and whoever still sends must hear it at once: they go on until the line is closed.
        const isSure = actor === null || refused !== null || performance.now() - askedAt <= who.sureForMs;
        const context = { ...base, actor: isSure ? actor : await who.resolve(raw), refused, also };
        return handler.handle(request, { prefix, context });
      };
      const { response } = await turn.take(() => (actor ? askedFor(actor.id, handle) : handle()));
      for (const [name, value] of also) response?.headers.set(name, value);
      // The app reads anew what it shows next, whatever it read before.
      if (response?.ok && isWrite(found.procedure)) response.headers.set('x-effect', 'write');
      return { route: `${prefix}/${found.path.join('/')}`, response: response ? await wholeAnswer(response) : null };
    } finally {
      turn.leave();
    }
  };
  return { answer };
}

/** For who is not known: a refusal costs nobody a turn. */
const atOnce: Turn = { take: (work) => work(), leave: () => {} };

/** A turn for who has not asked too much, lately or at once. */
function enter({ quotas, turns }: Who, actor: Actor, c: Context): { turn?: Turn; refused?: DoorContext['refused'] } {
  try {
    quotas.request(actor, statedBytes(c));
    const turn = turns(actor.id);
    if (!turn) throw platformRefusals.quotaReached({ what: togetherWords, retryAfter: 1 });
    return { turn };
  } catch (because) {
    return { refused: { because } };
  }
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
    const refuse = (because: unknown) => {
      const seconds = secondsToWait(because);
      if (seconds !== null) context.also.set('retry-after', seconds);
      return toAnswer(because, runtime.log, requestId);
    };
    if (refused) throw refuse(refused.because);
    try {
      return await next();
    } catch (error) {
      throw refuse(called.has(context) ? error : platformRefusals.unreadable());
    }
  };
  const mark = <T>({ context, next }: Step<T>): Promise<T> => {
    called.add(context);
    return next();
  };
  return { interceptors: [map], clientInterceptors: [mark] };
}
