import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** Binds the address. Rejects in words when it is taken or may not be used. */
export function listen(
  app: Pick<Hono, 'fetch'>,
  at: { host: string; port: number },
): Promise<Server & { boundPort: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: at.host, port: at.port }, (info) => {
      resolve(Object.assign(server as Server, { boundPort: info.port }));
    });
    server.on('error', (error: NodeJS.ErrnoException) => reject(addressProblem(error, at)));
  });
}

function addressProblem(error: NodeJS.ErrnoException, at: { host: string; port: number }): Error {
  const place = `${at.host}:${at.port}`;
  if (error.code === 'EADDRINUSE') {
    return new Error(`${place} はほかのプログラムが使っています。PORT に別の番号を指定してください。`);
  }
  if (error.code === 'EACCES') {
    return new Error(`${place} を使う権限がありません。PORT に1024以上の番号を指定してください。`);
  }
  return error;
}

/** Stops taking requests, lets running ones end (10 s at most), then closes open lines. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const deadline = setTimeout(() => server.closeAllConnections(), 10_000);
  await closed;
  clearTimeout(deadline);
}
