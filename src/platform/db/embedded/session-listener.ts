import type { Pool, PoolClient } from 'pg';
import type { Database, DatabaseLog } from '../database.ts';

type OnPayload = (payload: string) => void;

/**
 * LISTEN on the embedded database: its one connection also hears what it commits. A new connection starts with no
 * channel, so each one is told all of them.
 */
export function createSessionListener(pool: Pool, log: DatabaseLog): Database['listen'] {
  const channels = new Map<string, Set<OnPayload>>();
  const told = new WeakSet<PoolClient>();

  pool.on('connect', (client) => {
    client.on('notification', ({ channel, payload }) => {
      for (const onPayload of channels.get(channel) ?? []) onPayload(payload ?? '');
    });
    told.add(client);
    for (const channel of channels.keys()) {
      client.query(`listen ${client.escapeIdentifier(channel)}`).catch((error: Error) => {
        log.error({ error: error.message, channel }, 'cannot listen');
      });
    }
  });

  return async (channel, onPayload) => {
    const listeners = channels.get(channel) ?? new Set();
    const isFirst = listeners.size === 0;
    channels.set(channel, listeners.add(onPayload));
    const client = isFirst ? await pool.connect() : null;
    if (client) {
      await client.query(`listen ${client.escapeIdentifier(channel)}`).finally(() => client.release());
    }
    return async () => {
      listeners.delete(onPayload);
    };
  };
}
