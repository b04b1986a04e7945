import { useEffect } from 'react';
import { toast } from '../toast-store.ts';
import { createOwnNews } from './own-news.ts';
import { concerns, everything } from './topics.ts';

type Listener = (topics: readonly string[]) => void;
const listeners = new Set<Listener>();
let source: EventSource | null = null;
/** The server closed this page's line for another one; it comes back when the page is looked at. */
let isResting = false;

const ownNews = createOwnNews();

function tell(topics: readonly string[]): void {
  const news = ownNews.hear(topics, Date.now());
  if (news.length === 0) return;
  for (const listener of listeners) listener(news);
}

export type Own = readonly (readonly [entity: string, id: string])[];
const topicsOf = (own: Own) => own.map(([entity, id]) => `${entity}:${id}`);

/**
 * Runs a call that changes what is this page's own, and what its answer names besides: its answer brings the news of them,
 * not the events. While it runs whose records only the answer names, what is heard of anything waits.
 */
export async function withOwnNews<T>(
  own: Own,
  made: ((answer: T) => Own) | undefined,
  call: () => Promise<T>,
): Promise<T> {
  const release = made && ownNews.hold();
  let topics = topicsOf(own);
  ownNews.expect(topics);
  try {
    const answer = await call();
    const others = topicsOf(made?.(answer) ?? []);
    ownNews.expect(others);
    topics = [...topics, ...others];
    return answer;
  } catch (error) {
    ownNews.forget(topics);
    throw error;
  } finally {
    release?.();
    tell([]);
    ownNews.stand(topics, Date.now());
  }
}

function connect(): void {
  if (source || isResting) return;
  const opened = new EventSource('/api/live');
  source = opened;
  let wasLost = false;
  opened.addEventListener('change', (event) => tell(JSON.parse((event as MessageEvent<string>).data) as string[]));
  opened.addEventListener('error', () => {
    wasLost = true;
  });
  // What changed while the line was lost was not heard.
  opened.addEventListener('open', () => {
    if (wasLost) tell([everything]);
    wasLost = false;
  });
  opened.addEventListener('closed', (event) => rest((event as MessageEvent<string>).data));
}

function disconnect(): void {
  source?.close();
  source = null;
}

function rest(data: string): void {
  disconnect();
  isResting = true;
  toast((JSON.parse(data) as { message: string }).message, { tone: 'info' });
  const wake = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', wake);
    isResting = false;
    if (listeners.size === 0) return;
    connect();
    tell([everything]);
  };
  document.addEventListener('visibilitychange', wake);
}

/** Hears of what changed, by topic. The browser reconnects by itself; the last leaver closes the line. */
export function onLive(listener: Listener): () => void {
  listeners.add(listener);
  connect();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) disconnect();
  };
}

/** Calls back when a record of the entity changes; with an id, only for that one. */
export function useLive(entity: string, id: string | null, onChange: () => void): void {
  useEffect(
    () =>
      onLive((topics) => {
        if (topics.some((topic) => concerns(topic, entity, id))) onChange();
      }),
    [entity, id, onChange],
  );
}
