import { EngineError } from './engine-error.ts';

/** Sees what goes to the engine and what comes back. */
export interface Watchdog {
  sent(): void;
  done(inTransaction: boolean): void;
  /** Forgets the connection: closed, or its thread has ended. */
  rest(): void;
  limit(ms: number | null): void;
}

export interface WatchdogLimits {
  readonly statementTimeoutMs: number;
  readonly idleTransactionTimeoutMs: number;
}

/** After the limit, an answer that already waits behind a blocked event loop still gets this long to be read. */
const graceMs = 50;

/**
 * Holds the limits that a PostgreSQL server holds itself and the engine does not: it has no timers, so
 * `statement_timeout` never fires. `end` is called with the verdict; it ends the thread, which is safe at any moment.
 */
export function createWatchdog(limits: WatchdogLimits, end: (verdict: EngineError) => void): Watchdog {
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;
  let limitMs: number | null = limits.statementTimeoutMs;

  const arm = (ms: number | null, verdict: () => EngineError) => {
    clearTimeout(timer);
    timer = undefined;
    if (ms === null) return;
    timer = setTimeout(() => {
      timer = setTimeout(() => end(verdict()), graceMs).unref();
    }, ms).unref();
  };
  const tooSlow = () => new EngineError('57014', `canceling statement due to statement timeout (${limitMs} ms)`);
  const tooQuiet = () =>
    new EngineError('25P03', `ending connection idle in transaction (${limits.idleTransactionTimeoutMs} ms)`);

  return {
    sent() {
      waiting += 1;
      if (waiting === 1) arm(limitMs, tooSlow);
    },
    done(inTransaction) {
      waiting = Math.max(0, waiting - 1);
      if (waiting > 0) arm(limitMs, tooSlow);
      else arm(inTransaction && limitMs !== null ? limits.idleTransactionTimeoutMs : null, tooQuiet);
    },
    rest() {
      waiting = 0;
      arm(null, tooSlow);
    },
    limit(ms) {
      limitMs = ms;
      if (waiting > 0) arm(limitMs, tooSlow);
    },
  };
}
