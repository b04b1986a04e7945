import type { Clock } from '../clock.ts';
import type { Executor } from '../db/executor.ts';
import { outsideTransaction } from '../db/transaction-guard.ts';
import type { Log } from '../log.ts';
import type { AuditHead } from './audit-code.ts';
import type { AuditKey } from './audit-key.ts';
import { appendHead, readHeads } from './heads-file.ts';
import { ChainBroken, sealAll } from './seal-audit.ts';

export interface SealerOptions {
  readonly db: Executor;
  readonly clock: Clock;
  readonly log: Log;
  readonly key: AuditKey;
  /** Where heads leave to. */
  readonly headsFile: string;
  /** How often it seals, in milliseconds. Default 1,000. */
  readonly everyMs?: number;
  /** How often a new head leaves the database, in milliseconds. Default 60,000. */
  readonly headEveryMs?: number;
}

export interface Sealer {
  start(): Promise<void>;
  /** Seals what still waits, lets the newest head leave, and ends. */
  stop(): Promise<void>;
  /** Seconds that the oldest record has waited for its seal, or since sealing last succeeded when that is longer. */
  delaySeconds(): number;
  /** Whether the chain goes on from the heads this process knows. */
  isWhole(): boolean;
}

// Once an hour a day is looked back over, for a transaction that stood still longer than anybody would expect.
const deepEveryMs = 3_600_000;
const dayMinutes = 1440;

/**
 * Chains what was committed, once a second, and lets heads leave the database. Nobody waits for it: a record is there
 * with its transaction, and sealed shortly after. When the chain in the database does not go on from the head that left
 * last, it seals nothing and says so until somebody has looked.
 */
export function createSealer(options: SealerOptions): Sealer {
  const { everyMs = 1000, headEveryMs = 60_000 } = options;
  const state = createState();
  let timer: NodeJS.Timeout | undefined;
  let isStarted = false;
  let running: Promise<void> = Promise.resolve();
  const turn = async () => {
    await sealTurn(options, state).catch((error: unknown) => noteFailure(options, state, error));
    // The first one leaves at once: from then on it is known outside of the database who signs.
    if (state.left === 0 || performance.now() - state.leftAt >= headEveryMs) await letLeave(options, state);
  };
  const schedule = () => {
    timer = setTimeout(() => {
      running = turn().finally(() => timer && schedule());
    }, everyMs).unref();
  };
  return {
    start: async () => {
      await recall(options, state);
      isStarted = true;
      outsideTransaction(schedule);
    },
    stop: async () => {
      if (!isStarted) return;
      isStarted = false;
      clearTimeout(timer);
      timer = undefined;
      await running;
      await sealTurn(options, state).catch((error: unknown) => noteFailure(options, state, error));
      await letLeave(options, state);
    },
    delaySeconds: () => Math.max(state.waited, (performance.now() - state.doneAt - everyMs) / 1000, 0),
    isWhole: () => state.isWhole,
  };
}

interface State {
  last: AuditHead | null;
  /** The newest head that left. */
  left: number;
  trusted: Set<string> | null;
  isWhole: boolean;
  waited: number;
  doneAt: number;
  deepAt: number;
  leftAt: number;
  saidAt: number;
}

function createState(): State {
  const now = performance.now();
  return {
    last: null,
    left: 0,
    trusted: null,
    isWhole: true,
    waited: 0,
    doneAt: now,
    deepAt: now,
    leftAt: now,
    saidAt: Number.NEGATIVE_INFINITY,
  };
}

/** What an earlier process let leave: the chain must go on from there. */
async function recall({ headsFile }: SealerOptions, state: State): Promise<void> {
  const heads = await readHeads(headsFile);
  const last = heads.reduce<AuditHead | null>((newest, head) => (head.no > (newest?.no ?? 0) ? head : newest), null);
  if (!last) return;
  state.last = last;
  state.left = last.no;
  state.trusted = new Set(heads.map((head) => head.key));
}

async function sealTurn({ db, key, clock }: SealerOptions, state: State): Promise<void> {
  const now = clock.now();
  const isDeep = performance.now() - state.deepAt >= deepEveryMs;
  const lookBack = isDeep ? { lookBackMinutes: dayMinutes } : {};
  const turn = await sealAll({ db, key, now, trusted: state.trusted, last: state.last, ...lookBack });
  if (isDeep) state.deepAt = performance.now();
  state.last = turn.head;
  state.trusted ??= new Set([key.publicKey]);
  state.waited = turn.oldestAt === null ? 0 : Math.max(0, secondsBetween(turn.oldestAt, now));
  state.doneAt = performance.now();
  state.isWhole = true;
}

async function letLeave({ headsFile, key, clock, log }: SealerOptions, state: State): Promise<void> {
  state.leftAt = performance.now();
  const { last } = state;
  if (!state.isWhole || !last || last.no <= state.left) return;
  await appendHead(headsFile, { no: last.no, hash: last.hash, key: key.publicKey, at: clock.now() }).then(
    () => {
      state.left = last.no;
    },
    (error: Error) => log.error({ error: error.message, file: headsFile }, 'a head of the audit chain could not leave'),
  );
}

/** Said once a minute: a log full of one sentence hides the others. */
function noteFailure({ log }: SealerOptions, state: State, error: unknown): void {
  if (error instanceof ChainBroken) state.isWhole = false;
  if (performance.now() - state.saidAt < 60_000) return;
  state.saidAt = performance.now();
  log.error({ err: error }, 'audit records are not being sealed');
}

const secondsBetween = (from: string, to: string) =>
  Temporal.Instant.from(to).since(Temporal.Instant.from(from)).total('seconds');
