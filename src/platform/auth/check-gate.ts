import { availableParallelism } from 'node:os';
import { authRefusals } from './auth.refusals.ts';

/** A password check takes a tenth of a second of a core: so many more wait for their turn, and so many of them from one place. */
const mostWaiting = 200;
const mostWaitingOfOne = 60;

/** Lets a few checks run at a time; the others wait their turn. `place` is where the work comes from. */
export type Gate = <T>(place: string, work: () => Promise<T>) => Promise<T>;

interface Waiter {
  readonly enter: () => void;
  readonly refuse: (why: Error) => void;
}

export interface GateLimits {
  readonly atOnce: number;
  readonly mostWaiting: number;
  readonly mostWaitingOfOne: number;
}

/**
 * A flood of tries keeps no core from the people at work, and no place keeps another one waiting: the places take turns,
 * each with a queue of its own. Beyond a queue a try is refused, not kept; when all are full the longest one yields.
 */
export function createGate(limits: GateLimits): Gate {
  let running = 0;
  const line = waitingLine(limits);
  return async (place, work) => {
    if (running >= limits.atOnce) {
      await new Promise<void>((enter, refuse) => {
        if (!line.join(place, { enter, refuse })) refuse(authRefusals.busy());
      });
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = line.next();
      // The turn is handed over, so nobody slips in between.
      if (next) next.enter();
      else running -= 1;
    }
  };
}

/** Queues by place; the place whose turn it is stands first. */
function waitingLine({ mostWaiting, mostWaitingOfOne }: GateLimits) {
  const places = new Map<string, Waiter[]>();
  let waiting = 0;
  const longest = () => [...places.values()].reduce((most, one) => (one.length > most.length ? one : most), []);
  return {
    /** False when it is refused. */
    join(place: string, waiter: Waiter): boolean {
      const own = places.get(place) ?? [];
      if (own.length >= mostWaitingOfOne) return false;
      if (waiting >= mostWaiting) {
        const most = longest();
        if (most.length <= own.length + 1) return false;
        most.pop()?.refuse(authRefusals.busy());
        waiting -= 1;
      }
      own.push(waiter);
      places.set(place, own);
      waiting += 1;
      return true;
    },
    next(): Waiter | undefined {
      const [turn] = places;
      if (!turn) return undefined;
      const [place, queue] = turn;
      const waiter = queue.shift();
      waiting -= 1;
      // Behind the others, until nobody of it waits.
      places.delete(place);
      if (queue.length > 0) places.set(place, queue);
      return waiter;
    },
  };
}

/**
 * How many checks run at once. Each holds a core and one of the four threads that also open and read every file: all gates
 * together leave a thread, and a core where there is more than one.
 */
export function placesFor(cores: number): { readonly known: number; readonly unknown: number } {
  return { known: cores > 2 ? 2 : 1, unknown: 1 };
}

const places = placesFor(availableParallelism());

/** People who are signed in, or at a browser they have used before, do not queue behind a stranger's flood. */
export const gates = {
  known: createGate({ atOnce: places.known, mostWaiting, mostWaitingOfOne }),
  unknown: createGate({ atOnce: places.unknown, mostWaiting, mostWaitingOfOne }),
};
