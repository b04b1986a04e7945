import type { CDPSession } from 'playwright-core';

export type Kind = 'script' | 'font' | 'style' | 'page' | 'answer' | 'other';

/** What went over the line since counting began. What the cache gave is no request and has no bytes. */
export interface Traffic {
  readonly requests: number;
  readonly total: number;
  readonly files: Readonly<Record<Kind, number>>;
  readonly bytes: Readonly<Record<Kind, number>>;
}

const kinds: Record<string, Kind> = {
  Script: 'script',
  Font: 'font',
  Stylesheet: 'style',
  Document: 'page',
  Fetch: 'answer',
  XHR: 'answer',
  EventSource: 'answer',
};

const none: Record<Kind, number> = { script: 0, font: 0, style: 0, page: 0, answer: 0, other: 0 };

/** Counts a page's requests and their bytes as the browser's network saw them: headers and compressed body. */
export async function countNetwork(session: CDPSession): Promise<() => Traffic> {
  const asked = new Map<string, { kind: Kind; bytes: number; cached: boolean }>();
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (!request.url.startsWith('http')) return;
    asked.set(requestId, { kind: kinds[type ?? ''] ?? 'other', bytes: 0, cached: false });
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => mark(requestId));
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const one = asked.get(requestId);
    // A preload says what it is only when it comes.
    if (one && kinds[type]) one.kind = kinds[type];
    if (response.fromDiskCache || response.fromPrefetchCache) mark(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  const mark = (requestId: string) => {
    const one = asked.get(requestId);
    if (one) one.cached = true;
  };
  await session.send('Network.enable');
  return () => {
    const sent = [...asked.values()].filter((one) => !one.cached);
    const files = { ...none };
    const bytes = { ...none };
    for (const one of sent) {
      files[one.kind] += 1;
      bytes[one.kind] += one.bytes;
    }
    return { requests: sent.length, total: Object.values(bytes).reduce((sum, each) => sum + each, 0), files, bytes };
  };
}
