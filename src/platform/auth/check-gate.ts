import { authRefusals } from './auth.refusals.ts';

/** A password check takes a tenth of a second of a core: so many run at once, and so many wait. */
const atOnce = 4;
const mostWaiting = 200;

/** Lets a few checks run at a time; the others wait their turn. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** A flood of tries keeps no core from the people at work. Beyond the queue a try is refused, not kept. */
export function createGate(limits = { atOnce, mostWaiting }): Gate {
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
