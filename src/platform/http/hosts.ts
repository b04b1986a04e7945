import type { MiddlewareHandler } from 'hono';
import { platformRefusals } from '../refusals.ts';

/** What the product answers to. */
export interface Hosts {
  /** Whether a Host header names this product. */
  isOurs(host: string): boolean;
  /** Whether a page of this origin is the product's own. `host` is the request's Host, which `isOurs` knows. */
  isOurOrigin(origin: string, host: string): boolean;
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;
/** What a server listens on when it listens everywhere; nobody types it. */
const everywhere = new Set(['0.0.0.0', '[::]']);

/**
 * Host is pinned: a name that somebody else's DNS points here is not ours. A product whose address is this machine is on
 * trial, and answers to the machine itself on any port. `allowed` are further hosts, with a port that is not the usual.
 */
export function createHosts(baseUrl: string, allowed: readonly string[]): Hosts {
  const base = new URL(baseUrl);
  const scheme = base.protocol;
  const hosts = new Set([base.host, ...allowed].map((host) => usual(scheme, host)));
  const isTrial = loopback.test(base.host) || everywhere.has(base.hostname);
  return {
    isOurs: (host) => hosts.has(usual(scheme, host)) || (isTrial && loopback.test(host)),
    isOurOrigin: (origin, host) => {
      if (!URL.canParse(origin)) return false;
      const page = new URL(origin);
      if (page.origin !== origin || page.protocol !== scheme) return false;
      // Another program of this machine has another port.
      return hosts.has(page.host) || (isTrial && loopback.test(page.host) && page.host === usual(scheme, host));
    },
  };
}

/** The host as an URL writes it: in small letters, without the port of its scheme. */
function usual(scheme: string, host: string): string {
  const address = `${scheme}//${host}`;
  const isHost = /^[a-z0-9.:[\]_-]+$/i.test(host) && URL.canParse(address);
  return isHost ? new URL(address).host : 'none';
}

const probes = new Set(['/healthz', '/readyz']);

/** Refuses a request to another name. A probe may ask the machine itself. */
export function hostCheck(hosts: Hosts): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    const isProbe = probes.has(c.req.path) && loopback.test(host);
    if (!isProbe && !hosts.isOurs(host)) throw platformRefusals.wrongHost();
    return next();
  };
}
