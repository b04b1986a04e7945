/** Doors that are no procedures. */
const fixed = new Set([
  '/healthz',
  '/readyz',
  '/metrics',
  '/api/live',
  '/api/auth/sign-in',
  '/api/auth/verify-code',
  '/api/auth/sign-out',
]);

/** A name for logs and metrics that a client cannot choose: each new one would be kept for as long as the server runs. */
export function knownRoute(path: string): string {
  if (fixed.has(path)) return path;
  return path.startsWith('/api/') ? 'unknown' : 'web';
}
