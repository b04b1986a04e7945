import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { serverRefusals } from './server.refusals.ts';

interface Address {
  readonly host: string;
  readonly port: number;
  /** The setting that says the port. */
  readonly setting?: string;
}

/** Binds the address. Rejects in words when it is taken or may not be used. */
export function listen(app: Pick<Hono, 'fetch'>, at: Address): Promise<Server & { boundPort: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: at.host, port: at.port }, (info) => {
      resolve(Object.assign(server as Server, { boundPort: info.port }));
    });
    server.on('error', (error: NodeJS.ErrnoException) => reject(addressProblem(error, at)));
  });
}

function addressProblem(error: NodeJS.ErrnoException, at: Address): Error {
  const setting = at.setting ?? 'PORT';
  const place = `${at.host}:${at.port}`;
  if (error.code === 'EADDRINUSE') return serverRefusals.portTaken({ place, setting });
  if (error.code === 'EACCES') return serverRefusals.portForbidden({ place, setting });
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
