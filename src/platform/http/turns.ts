/** How much of the product one account or token may hold at a time. */
interface TurnLimits {
  /** Procedures that run at once: the browser of one page asks for more, and they come one after the other. */
  readonly atOnce: number;
  /** With those that wait for their turn, or whose body is still on its way. */
  readonly mostInside: number;
}

/** A request that was let in. */
export interface Turn {
  /** Does the work when it is its turn. */
  take<T>(work: () => Promise<T>): Promise<T>;
  leave(): void;
}

/** Null when whoever asks has as much inside as one may. */
export type Turns = (who: string) => Turn | null;

interface Holder {
  inside: number;
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * However much one account asks at once, it holds a few places: what it asks further waits behind its own, and nobody else
 * waits for it. A quota a minute cannot do that: a minute's worth, asked in one moment, is minutes of work.
 */
export function createTurns({ atOnce, mostInside }: TurnLimits): Turns {
  const holders = new Map<string, Holder>();
  return (who) => {
    const own = holders.get(who) ?? { inside: 0, running: 0, waiting: [] };
    if (own.inside >= mostInside) return null;
    holders.set(who, own);
    own.inside += 1;
    return {
      take: (work) => inTurn(own, atOnce, work),
      leave: () => {
        own.inside -= 1;
        if (own.inside === 0) holders.delete(who);
      },
    };
  };
}

async function inTurn<T>(own: Holder, atOnce: number, work: () => Promise<T>): Promise<T> {
  if (own.running >= atOnce) await new Promise<void>((enter) => own.waiting.push(enter));
  else own.running += 1;
  try {
    return await work();
  } finally {
    // The place is handed over, so nobody slips in between.
    const next = own.waiting.shift();
    if (next) next();
    else own.running -= 1;
  }
}
