/** An open page's line, as a browser would hold it. */
export interface LiveLine {
  readonly status: number;
  /** Everything heard so far. */
  readonly topics: () => string[];
  /** Waits until the predicate holds for what was heard. */
  heard(isEnough: (topics: readonly string[]) => boolean): Promise<string[]>;
  /** Words of the server when it closed the line for another one; null when it ended without. */
  readonly ended: Promise<string | null>;
  leave(): void;
}

/** Opens GET /api/live and reads its events. Resolves when the server has begun to speak. */
export async function openLine(url: string, headers: Record<string, string>): Promise<LiveLine> {
  const abort = new AbortController();
  const response = await fetch(`${url}/api/live`, { headers, signal: abort.signal });
  const heardTopics: string[] = [];
  const waiting = new Set<() => void>();
  const begun = Promise.withResolvers<void>();
  const onEvent = (event: string, data: string) => {
    begun.resolve();
    if (event !== 'change') return;
    heardTopics.push(...(JSON.parse(data) as string[]));
    for (const look of waiting) look();
  };
  const ended = readEvents(response, onEvent).finally(() => begun.resolve());
  await begun.promise;
  return {
    status: response.status,
    topics: () => heardTopics,
    heard: (isEnough) =>
      new Promise((resolve) => {
        const look = () => {
          if (!isEnough(heardTopics)) return;
          waiting.delete(look);
          resolve(heardTopics);
        };
        waiting.add(look);
        look();
      }),
    ended,
    leave: () => abort.abort(),
  };
}

async function readEvents(response: Response, onEvent: (event: string, data: string) => void): Promise<string | null> {
  let text = '';
  let words: string | null = null;
  if (response.status !== 200 || !response.body) return null;
  const chunks = response.body.pipeThrough(new TextDecoderStream());
  try {
    for await (const chunk of chunks) {
      text += chunk;
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(event)?.[1] ?? '';
        if (field('event') === 'closed') words = (JSON.parse(field('data')) as { message: string }).message;
        else onEvent(field('event'), field('data'));
      }
    }
  } catch {
    // The page left.
  }
  return words;
}
