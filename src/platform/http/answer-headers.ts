import type { MiddlewareHandler } from 'hono';

/** An answer of the api is data: opened as a page it may run, load and frame nothing. */
const dataOnly = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

/**
 * Answers of the api are neither kept nor shown as pages. Every file is a download, the product's own PDF too: the app
 * shows what it shows from bytes it asked for, and a kind that is safe today is a reader's fault tomorrow.
 */
export const answerHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  headers.set('content-security-policy', dataOnly);
  const disposition = headers.get('content-disposition');
  if (disposition !== null) headers.set('content-disposition', asAttachment(disposition));
};

function asAttachment(disposition: string): string {
  return disposition.replace(/^[^;]*/, 'attachment');
}
