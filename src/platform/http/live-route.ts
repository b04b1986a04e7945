import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Actor } from '#kernel/actor.ts';

const beat = 25_000;

/** Fans live topics out to open browsers. Topics name records; a browser asks for content with its own rights. */
export interface LiveHub {
  publish(payload: string): void;
  subscribe(send: (payload: string) => void): () => void;
  readonly size: () => number;
}

export function createLiveHub(): LiveHub {
  const listeners = new Set<(payload: string) => void>();
  return {
    publish: (payload) => {
      for (const send of listeners) send(payload);
    },
    subscribe: (send) => {
      listeners.add(send);
      return () => listeners.delete(send);
    },
    size: () => listeners.size,
  };
}

/** GET /api/live: server-sent events `change` with a JSON array of `entity:id`. Ends when the session ends. */
export function liveRoute(hub: LiveHub, resolve: (request: Request) => Promise<Actor | null>) {
  return async (c: Context) => {
    if (!(await resolve(c.req.raw))) return c.json({ message: 'サインインしてください。' }, 401);
    return streamSSE(c, async (stream) => {
      const stop = hub.subscribe((payload) => void stream.writeSSE({ event: 'change', data: payload }));
      stream.onAbort(stop);
      while (!stream.aborted) {
        await stream.writeSSE({ event: 'beat', data: '' });
        await stream.sleep(beat);
        // A browser that left, or a server that is stopping, is not asked about.
        if (stream.aborted || !(await resolve(c.req.raw).catch(() => null))) break;
      }
      stop();
    });
  };
}
