import { useEffect } from 'react';
import { toast } from '../toast-store.ts';
import { concerns, everything, withoutOwn } from './topics.ts';

type Listener = (topics: readonly string[]) => void;
const listeners = new Set<Listener>();
let source: EventSource | null = null;
/** The server closed this page's line for another one; it comes back when the page is looked at. */
let isResting = false;

function tell(topics: readonly string[]): void {
  const news = withoutOwn(topics, own, Date.now());
  if (news.length === 0) return;
  for (const listener of listeners) listener(news);
}

/** What this page itself is changing: its topic, and until when an event of it is the page's own. */
const own = new Map<string, number>();
/** Milliseconds in which the event of one's own change arrives. */
const ownStands = 10_000;

/** Says before a press that the next event of the record is this page's own: its answer brings the news, not the event. */
export function expectOwn(entity: string, id: string): void {
  own.set(`${entity}:${id}`, Date.now() + ownStands);
}

/** The press was refused: whatever is heard of the record is news again. */
export function forgetOwn(entity: string, id: string): void {
  own.delete(`${entity}:${id}`);
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
