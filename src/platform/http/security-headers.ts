import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Strict for a closed network: nothing from outside, no inline script, no framing, no sniffing. */
const headersWith = (scripts: readonly string[]) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...scripts],
      // react-aria and the virtual list place elements by style attributes; style elements stay refused.
      styleSrcElem: ["'self'"],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
    },
    crossOriginResourcePolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: false,
    permissionsPolicy: { camera: ['self'], microphone: [], geolocation: [] },
  });

const strict = headersWith([]);
const decoding = headersWith(["'wasm-unsafe-eval'"]);

/** The worker that reads codes in pictures, as the build names it. A worker goes by the policy of its own file. */
const decoder = /^\/assets\/decoder\.worker-[\w-]+\.js$/;

/** Scripts, styles and typefaces of the build. What a page may do is said by pages and workers: here it is said to nobody. */
const part = /^\/assets\/[\w.-]+\.(?:js|css|woff2)$/;
const isPart = (path: string): boolean => part.test(path) && !path.includes('.worker-');

const ofParts: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('cross-origin-resource-policy', 'same-origin');
  c.res.headers.set('x-content-type-options', 'nosniff');
};

/** WebAssembly runs in that worker alone: no page of the app may start any. */
export const securityHeaders: MiddlewareHandler = (c, next) =>
  (isPart(c.req.path) ? ofParts : decoder.test(c.req.path) ? decoding : strict)(c, next);
