/** Milliseconds in which the event of one's own change arrives after the answer. */
const stands = 10_000;

/** What a page itself is changing: what is heard of that is no news to it. */
export interface OwnNews {
  /** Before a call: the next event of the topic is this page's own, however long the call takes. */
  expect(topics: readonly string[]): void;
  /** After its answer: what was not heard yet is expected for some seconds more. */
  stand(topics: readonly string[], now: number): void;
  /** The call was refused: whatever is heard is news again. */
  forget(topics: readonly string[]): void;
  /** While a call runs whose answer alone names what it changed, nothing is news: what is heard waits. Gives what ends the waiting. */
  hold(): () => void;
  /** Of what is heard, and of what waited: the news. */
  hear(topics: readonly string[], now: number): readonly string[];
}

export function createOwnNews(): OwnNews {
  /** Each topic with until when it is the page's own (ms). */
  const own = new Map<string, number>();
  const waiting = new Set<string>();
  let holding = 0;
  const isNews = (topic: string, now: number) => {
    const until = own.get(topic);
    if (until === undefined) return true;
    own.delete(topic);
    return until < now;
  };
  return {
    expect: (topics) => {
      for (const topic of topics) own.set(topic, Number.POSITIVE_INFINITY);
    },
    stand: (topics, now) => {
      for (const topic of topics) if (own.has(topic)) own.set(topic, now + stands);
    },
    forget: (topics) => {
      for (const topic of topics) own.delete(topic);
    },
    hold: () => {
      holding += 1;
      return () => {
        holding -= 1;
      };
    },
    hear: (topics, now) => {
      for (const topic of topics) waiting.add(topic);
      if (holding > 0) return [];
      const heard = [...waiting];
      waiting.clear();
      return heard.filter((topic) => isNews(topic, now));
    },
  };
}
