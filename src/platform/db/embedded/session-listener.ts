import type { ClientBase, Pool } from 'pg';
import type { Database } from '../database.ts';

interface Listener {
  readonly onPayload: (payload: string) => void;
  readonly onGap: (() => void) | undefined;
}

export interface SessionListener {
  /** Give it to the pool: a new connection starts without channels, and is told all of them before it is lent. */
  onConnect(client: ClientBase): Promise<void>;
  listenOn(pool: Pool): Database['listen'];
}

/** LISTEN on the embedded database: its one connection also hears what it commits itself. */
export function createSessionListener(): SessionListener {
  const channels = new Map<string, Set<Listener>>();
  return {
    async onConnect(client) {
      client.on('notification', ({ channel, payload }) => {
        for (const { onPayload } of channels.get(channel) ?? []) onPayload(payload ?? '');
      });
      for (const channel of channels.keys()) await client.query(`listen ${client.escapeIdentifier(channel)}`);
      // Whoever listens already did so on a connection that is gone: something may have been said in between.
      for (const listeners of channels.values()) for (const { onGap } of listeners) onGap?.();
    },
    listenOn: (pool) => async (channel, onPayload, options) => {
      const listener = { onPayload, onGap: options?.onGap };
      const client = await pool.connect();
      const listeners = channels.get(channel) ?? new Set();
      try {
        await client.query(`listen ${client.escapeIdentifier(channel)}`);
        channels.set(channel, listeners.add(listener));
      } finally {
        client.release();
      }
      // The channel itself stays open: hearing it costs nothing, and closing needs the connection others wait for.
      return async () => void listeners.delete(listener);
    },
  };
}
