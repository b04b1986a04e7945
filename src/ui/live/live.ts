import { useEffect } from 'react';

type Listener = (topics: readonly string[]) => void;
const listeners = new Set<Listener>();
let source: EventSource | null = null;

function connect(): void {
  if (source) return;
  source = new EventSource('/api/live');
  source.addEventListener('change', (event) => {
    const topics = JSON.parse((event as MessageEvent<string>).data) as string[];
    for (const listener of listeners) listener(topics);
  });
}

/** Hears of changed records as `entity:id`. The browser reconnects by itself; the last leaver closes the line. */
export function onLive(listener: Listener): () => void {
  listeners.add(listener);
  connect();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    source?.close();
    source = null;
  };
}

/** Calls back when a record of the entity changes; with an id, only for that one. */
export function useLive(entity: string, id: string | null, onChange: () => void): void {
  useEffect(() => {
    const wanted = id ? `${entity}:${id}` : `${entity}:`;
    return onLive((topics) => {
      if (topics.some((topic) => (id ? topic === wanted : topic.startsWith(wanted)))) onChange();
    });
  }, [entity, id, onChange]);
}
