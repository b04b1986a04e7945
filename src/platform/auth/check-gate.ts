import { availableParallelism } from 'node:os';
import { authRefusals } from './auth.refusals.ts';

/** A password check takes a tenth of a second of a core: so many more wait for their turn. */
const mostWaiting = 200;

/** Lets a few checks run at a time; the others wait their turn. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** A flood of tries keeps no core from the people at work. Beyond the queue a try is refused, not kept. */
export function createGate(limits: { atOnce: number; mostWaiting: number }): Gate {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running >= limits.atOnce) {
      if (queue.length >= limits.mostWaiting) throw authRefusals.busy();
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      // The place is handed over, so nobody slips in between.
      if (next) next();
      else running -= 1;
    }
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
  known: createGate({ atOnce: places.known, mostWaiting }),
  unknown: createGate({ atOnce: places.unknown, mostWaiting }),
};
