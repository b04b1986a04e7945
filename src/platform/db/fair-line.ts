import { AsyncLocalStorage } from 'node:async_hooks';

const askers = new AsyncLocalStorage<string>();

/** Whatever `work` asks of the database is asked for `who`: an account, a token. Work of the software itself has no name and is one asker. */
export function askedFor<T>(who: string, work: () => T): T {
  return askers.run(who, work);
}

/** A place that was taken. */
export interface Place {
  leave(): void;
}

interface Waiting {
  readonly enter: () => void;
  readonly refuse: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** As the pool itself says it: what waited in vain is told to everybody as one trouble (`database-trouble.ts`). */
const waitedTooLong = 'timeout exceeded when trying to connect';

/**
 * Lends `most` places in turns of those who ask, not in the order of asking: who has a hundred statements waiting is served
 * once, then everybody else who waits. So one long row of somebody's statements holds others for one of them.
 */
export function createFairLine(most: number, patienceMs: number): () => Promise<Place> {
  /** Who waits, the next to be served first; each with what they wait for, in its order. */
  const waiting = new Map<string, Set<Waiting>>();
  let taken = 0;
  const place = (): Place => ({
    leave: () => {
      const next = waiting.entries().next().value;
      if (!next) {
        taken -= 1;
        return;
      }
      // The place is handed over, so nobody slips in between.
      const [who, own] = next;
      const [first] = own;
      waiting.delete(who);
      if (first) own.delete(first);
      if (own.size > 0) waiting.set(who, own);
      clearTimeout(first?.timer);
      first?.enter();
    },
  });
  return () => {
    if (taken < most) {
      taken += 1;
      return Promise.resolve(place());
    }
    const who = askers.getStore() ?? '';
    return new Promise((resolve, reject) => {
      const own = waiting.get(who) ?? new Set();
      const one: Waiting = {
        enter: () => resolve(place()),
        refuse: reject,
        timer: setTimeout(() => {
          own.delete(one);
          if (own.size === 0 && waiting.get(who) === own) waiting.delete(who);
          one.refuse(new Error(waitedTooLong));
        }, patienceMs).unref(),
      };
      own.add(one);
      waiting.set(who, own);
    });
  };
}
