import type { Client } from 'pg';
import type { Database, DatabaseLog } from './database.ts';
import { outsideTransaction } from './transaction-guard.ts';

interface Listener {
  readonly onPayload: (payload: string) => void;
  readonly onGap: (() => void) | undefined;
}

const firstDelayMs = 200;
const lastDelayMs = 5_000;

/**
 * LISTEN on a server: one connection of its own, because a pool's connection comes and goes. When it is lost it is
 * opened again, with growing pauses, and every listener is told that it may have missed something.
 */
export function createServerListener(createClient: () => Client, log: DatabaseLog) {
  const channels = new Map<string, Set<Listener>>();
  let current: Promise<Client> | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<Client> => {
    const client = createClient();
    client.on('notification', ({ channel, payload }) => {
      for (const listener of channels.get(channel) ?? []) listener.onPayload(payload ?? '');
    });
    client.on('error', (error) => log.warn({ error: error.message }, 'the connection that listens was lost'));
    await client.connect();
    for (const channel of channels.keys()) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    client.once('end', () => lose(client));
    return client;
  };

  const lose = (_client: Client) => {
    current = null;
    if (!closed && channels.size > 0) reconnect(firstDelayMs);
  };

  const reconnect = (delayMs: number) => {
    retry = setTimeout(() => {
      const attempt = connect();
      current = attempt;
      attempt.then(
        () => {
          for (const listeners of channels.values()) for (const listener of listeners) listener.onGap?.();
        },
        () => {
          current = null;
          if (!closed) reconnect(Math.min(delayMs * 2, lastDelayMs));
        },
      );
    }, delayMs);
  };

  const listen: Database['listen'] = async (channel, onPayload, options) => {
    const listener: Listener = { onPayload, onGap: options?.onGap };
    const listeners = channels.get(channel) ?? new Set();
    channels.set(channel, listeners.add(listener));
    current ??= outsideTransaction(connect);
    const client = await current;
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    return async () => {
      listeners.delete(listener);
    };
  };

  return {
    listen,
    async close() {
      closed = true;
      clearTimeout(retry);
      const client = await current?.catch(() => null);
      await client?.end();
    },
  };
}
