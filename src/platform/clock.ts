/** Tells the time. Everything that needs "now" is handed one; nothing reads the machine's clock by itself. */
export interface Clock {
  /** Now as an ISO-8601 UTC string with milliseconds trimmed to seconds. */
  now(): string;
}

const toSeconds = (instant: Temporal.Instant) =>
  instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();

export const systemClock: Clock = { now: () => toSeconds(Temporal.Now.instant()) };

/** A clock that stands still until moved: tests and the demo's generated past. */
export function fixedClock(start: string): Clock & { set(instant: string): void; advance(minutes: number): void } {
  let current = Temporal.Instant.from(start);
  return {
    now: () => toSeconds(current),
    set: (instant) => {
      current = Temporal.Instant.from(instant);
    },
    advance: (minutes) => {
      current = current.add({ minutes });
    },
  };
}
