import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Actor } from '#kernel/actor.ts';
import type { LiveHub } from '../live/live-hub.ts';
import { platformRefusals } from '../refusals.ts';
import { everything } from '../use-case/live-topics.ts';

/** A line that says nothing is asked about so often, and its session with it. */
const beatMs = 25_000;
/** What a page that does not read may have waiting for it; beyond this it is told to read everything again. */
const mostWaiting = 500;
const lastWordsMs = 1_000;

type Resolve = (request: Request) => Promise<Actor | null>;

/**
 * GET /api/live: server-sent events `change` with a JSON array of `entity:id`, `entity:*` or `*`, each what this reader may
 * read. Ends with the session; `closed` says in words why it ended otherwise.
 */
export function liveRoute(hub: LiveHub, resolve: Resolve) {
  return async (c: Context) => {
    const actor = await resolve(c.req.raw);
    if (!actor) throw platformRefusals.signInFirst();
    return streamSSE(c, (stream) => listen(stream, hub, actor, () => resolve(c.req.raw)));
  };
}

async function listen(stream: SSEStreamingApi, hub: LiveHub, actor: Actor, resolve: () => Promise<Actor | null>) {
  const ended = Promise.withResolvers<void>();
  const mouth = speakTo(stream);
  const close = async (words: string | null) => {
    const said = words === null ? null : mouth.say('closed', JSON.stringify({ message: words }));
    // A page that does not read is not waited for.
    await Promise.race([said, stream.sleep(lastWordsMs)]);
    ended.resolve();
  };
  const line = hub.open(actor, { resolve, tell: mouth.tell, close: (words) => void close(words) });
  stream.onAbort(() => ended.resolve());
  const beat = setInterval(() => void mouth.say('beat', '').then(line.recheck), beatMs);
  await mouth.say('beat', '');
  // What ended between the asking and the opening was told before this line was there to hear it.
  await line.recheck();
  await ended.promise;
  clearInterval(beat);
  line.leave();
}

/** One event after the other; what changes while one is on its way goes together with the next. */
function speakTo(stream: SSEStreamingApi) {
  let tail: Promise<void> = Promise.resolve();
  const waiting = new Set<string>();
  const say = (event: string, data: string): Promise<void> => {
    tail = tail.then(() => stream.writeSSE({ event, data })).catch(() => {});
    return tail;
  };
  const tell = (topics: readonly string[]) => {
    const isIdle = waiting.size === 0;
    for (const topic of topics) waiting.add(topic);
    if (!isIdle) return;
    tail = tail.then(() => {
      const told = waiting.size > mostWaiting ? [everything] : [...waiting];
      waiting.clear();
      return stream.writeSSE({ event: 'change', data: JSON.stringify(told) });
    });
    tail = tail.catch(() => {});
  };
  return { say, tell };
}
