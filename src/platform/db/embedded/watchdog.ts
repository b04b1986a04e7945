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

export interface WatchdogMeasures {
  /** Ends the thread, which computes and hears nothing; that is safe at any moment. */
  endThread(verdict: EngineError): void;
  /** Ends the connection; the thread, which is idle, rolls its transaction back. */
  endConnection(verdict: EngineError): void;
}

/**
 * Holds the limits that a PostgreSQL server holds itself and the engine does not: it has no timers, so
 * `statement_timeout` never fires.
 */
export function createWatchdog(limits: WatchdogLimits, measures: WatchdogMeasures): Watchdog {
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;
  let limitMs: number | null = limits.statementTimeoutMs;

  const arm = (ms: number | null, bark: () => void) => {
    clearTimeout(timer);
    timer = undefined;
    if (ms === null) return;
    timer = setTimeout(() => {
      timer = setTimeout(bark, graceMs).unref();
    }, ms).unref();
  };
  const tooSlow = () =>
    measures.endThread(new EngineError('57014', `canceling statement due to statement timeout (${limitMs} ms)`));
  const tooQuiet = () => {
    const quietMs = limits.idleTransactionTimeoutMs;
    measures.endConnection(new EngineError('25P03', `ending connection idle in transaction (${quietMs} ms)`));
  };

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
