import type { Client } from 'pg';
import type { Database, DatabaseLog } from './database.ts';
import { outsideTransaction } from './transaction-guard.ts';

interface Listener {
  readonly onPayload: (payload: string) => void;
  readonly onGap: (() => void) | undefined;
}
type Channels = Map<string, Set<Listener>>;

export interface ServerListener {
  readonly listen: Database['listen'];
  close(): Promise<void>;
}

const firstDelayMs = 200;
const lastDelayMs = 5_000;

/**
 * LISTEN on a server: one connection of its own, because a pool's connections come and go. When it is lost it is
 * opened again, with growing pauses, and every listener is told that it may have missed something.
 */
export function createServerListener(createClient: () => Client, log: DatabaseLog): ServerListener {
  const channels: Channels = new Map();
  let line: Promise<Client> | null = null;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;
  let tail: Promise<unknown> = Promise.resolve();

  /** A client runs one statement at a time. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = tail.then(work);
    tail = result.catch(() => {});
    return result;
  };
  const onEnd = () => {
    line = null;
    if (!isClosed) reopen(firstDelayMs);
  };
  const reopen = (delayMs: number) => {
    retry = setTimeout(() => {
      line = connect(createClient(), channels, onEnd, log);
      line.then(
        () => eachListener(channels, (listener) => listener.onGap?.()),
        () => {
          line = null;
          if (!isClosed) reopen(Math.min(delayMs * 2, lastDelayMs));
        },
      );
    }, delayMs);
  };
  const open = () => {
    clearTimeout(retry);
    line ??= outsideTransaction(() => connect(createClient(), channels, onEnd, log));
    return line.catch((error) => {
      line = null;
      throw error;
    });
  };

  return {
    async listen(channel, onPayload, options) {
      const listener: Listener = { onPayload, onGap: options?.onGap };
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(listener));
      try {
        await inTurn(async () => await tell(await open(), 'listen', channel));
      } catch (error) {
        listeners.delete(listener);
        throw error;
      }
      return async () => {
        listeners.delete(listener);
        if (listeners.size === 0) channels.delete(channel);
        await inTurn(async () => {
          if (!channels.has(channel) && line) await tell(await line, 'unlisten', channel);
        }).catch(() => {});
      };
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      const client = await line?.catch(() => null);
      await client?.end();
    },
  };
}

async function connect(client: Client, channels: Channels, onEnd: () => void, log: DatabaseLog): Promise<Client> {
  client.on('error', (error) => log.warn({ error: error.message }, 'the connection that listens was lost'));
  client.on('notification', ({ channel, payload }) => {
    for (const listener of channels.get(channel) ?? []) listener.onPayload(payload ?? '');
  });
  await client.connect();
  for (const channel of channels.keys()) await tell(client, 'listen', channel);
  client.once('end', onEnd);
  return client;
}

async function tell(client: Client, verb: 'listen' | 'unlisten', channel: string): Promise<void> {
  await client.query(`${verb} ${client.escapeIdentifier(channel)}`);
}

function eachListener(channels: Channels, work: (listener: Listener) => void): void {
  for (const listeners of channels.values()) listeners.forEach(work);
}
