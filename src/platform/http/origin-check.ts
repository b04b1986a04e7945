import type { MiddlewareHandler } from 'hono';
import { platformRefusals } from '../refusals.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page asks for. A browser sends Origin with every such request; a token
 * client sends none and carries no cookie.
 */
export function originCheck(isOurs: (origin: string, host: string) => boolean): MiddlewareHandler {
  return async (c, next) => {
    if (safe.has(c.req.method)) return next();
    const origin = c.req.header('origin');
    const host = c.req.header('host') ?? '';
    const ours = origin ? isOurs(origin, host) : !c.req.header('cookie');
    if (!ours) throw platformRefusals.wrongOrigin();
    return next();
  };
}
