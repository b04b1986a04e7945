import type { ClientBase, Pool } from 'pg';
import type { Database } from '../database.ts';

type OnPayload = (payload: string) => void;

export interface SessionListener {
  /** Give it to the pool: a new connection starts without channels, and is told all of them before it is lent. */
  onConnect(client: ClientBase): Promise<void>;
  listenOn(pool: Pool): Database['listen'];
}

/** LISTEN on the embedded database: its one connection also hears what it commits itself. */
export function createSessionListener(): SessionListener {
  const channels = new Map<string, Set<OnPayload>>();
  return {
    async onConnect(client) {
      client.on('notification', ({ channel, payload }) => {
        for (const onPayload of channels.get(channel) ?? []) onPayload(payload ?? '');
      });
      for (const channel of channels.keys()) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    },
    listenOn: (pool) => async (channel, onPayload) => {
      const client = await pool.connect();
      const listeners = channels.get(channel) ?? new Set();
      try {
        await client.query(`listen ${client.escapeIdentifier(channel)}`);
        channels.set(channel, listeners.add(onPayload));
      } finally {
        client.release();
      }
      // The channel itself stays open: hearing it costs nothing, and closing needs the connection others wait for.
      return async () => void listeners.delete(onPayload);
    },
  };
}
