import type { Actor } from '#kernel/actor.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import type { AuthParts } from './auth-parts.ts';
import { createEngine } from './engine.ts';
import { resolveActor } from './resolve-actor.ts';
import { createSignInRoutes, type Origin } from './sign-in-routes.ts';

export interface AuthOptions {
  readonly database: Database;
  readonly clock?: Clock;
  /** At least 32 characters nobody can guess. */
  readonly secret: string;
  /** The address users type; https makes the cookies Secure. */
  readonly baseUrl: string;
  /** Whether a page of this origin is ours; only the one of `baseUrl` when left out. */
  readonly isOurOrigin?: (origin: string, host: string) => boolean;
  readonly log: Log;
}

export interface Auth {
  /** Answers /api/auth/*. Throws refusals of auth.refusals.ts. */
  handle(request: Request, from?: Origin): Promise<Response>;
  /** Who asks, by session cookie or by `Authorization: Bearer mdg_…`; null when nobody is signed in. */
  resolve(request: Request): Promise<Actor | null>;
  /** Ends when nothing of an answered request is still being written. */
  settled(): Promise<void>;
}

/** Signing in and being recognised. Accounts themselves are kept by the feature `accounts`. */
export function createAuth(options: AuthOptions): Auth {
  const pending = new Set<Promise<void>>();
  const afterwards = (work: Promise<void>) => {
    const noted = work
      .catch((error: unknown) => options.log.error({ err: error }, 'sign-in not noted'))
      .finally(() => pending.delete(noted));
    pending.add(noted);
  };
  const ours = new URL(options.baseUrl).origin;
  const parts: AuthParts = {
    database: options.database,
    clock: options.clock ?? systemClock,
    secret: options.secret,
    baseUrl: options.baseUrl,
    secure: options.baseUrl.startsWith('https://'),
    isOurOrigin: options.isOurOrigin ?? ((origin) => origin === ours),
    afterwards,
    log: options.log,
  };
  const engine = createEngine(parts);
  return {
    handle: createSignInRoutes(parts, engine),
    resolve: (request) => resolveActor(parts, request),
    settled: async () => void (await Promise.all(pending)),
  };
}
