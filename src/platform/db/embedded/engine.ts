import { Worker } from 'node:worker_threads';
import type { DatabaseLog } from '../database.ts';
import { settleWithin } from '../settle-within.ts';
import { BridgeStream, type EngineLine } from './bridge-stream.ts';
import { EngineError, engineEnded } from './engine-error.ts';
import { createWatchdog, type Watchdog } from './watchdog.ts';
import type { EngineData, FromEngine, ToEngine } from './wire.ts';

/** The embedded PostgreSQL: a thread that is started, watched, ended and started again. */
export interface Engine {
  /** A `stream` for `pg`: one connection. */
  createStream(): BridgeStream;
  /** Starts the thread now, so that trouble shows at boot and not at the first query. */
  start(): Promise<void>;
  /** Longest time for one statement from now on, in milliseconds; `null` lifts the limit. */
  limitStatements(ms: number | null): void;
  /** How often files were really synced to disk since the thread started. */
  countSyncs(): Promise<number>;
  /** The data directory as a tar, after a checkpoint. Call it with no statement running. */
  dump(): Promise<Uint8Array>;
  /** Checkpoints, closes and ends the thread. */
  stop(): Promise<void>;
}

export interface EngineSettings extends EngineData {
  readonly statementTimeoutMs: number;
  readonly idleTransactionTimeoutMs: number;
  readonly log: DatabaseLog;
}

const stopPatienceMs = 15_000;
const workerFile = new URL('./engine.worker.ts', import.meta.url);
/** Copying data to send it: `pg` reuses its buffers, and a small Buffer is a window on a shared pool. */
const ownBytes = (bytes: Uint8Array) => new Uint8Array(bytes);

interface State {
  worker: Worker | null;
  starting: Promise<Worker> | null;
  stream: BridgeStream | null;
  session: number;
  /** Why the thread is being ended by us, so that its connection learns it. */
  verdict: EngineError | null;
  stopped: boolean;
  /** A database in memory is gone with its thread. */
  everReady: boolean;
}

/** Runs the engine on `dataDir`. The caller holds the lock of the directory. */
export function createEngine(settings: EngineSettings): Engine {
  const state: State = {
    worker: null,
    starting: null,
    stream: null,
    session: 0,
    verdict: null,
    stopped: false,
    everReady: false,
  };
  const watchdog = createWatchdog(settings, {
    endThread(verdict) {
      state.verdict = verdict;
      void state.worker?.terminate();
    },
    endConnection(verdict) {
      settings.log.warn({ code: verdict.code }, verdict.message);
      state.stream?.destroy(verdict);
    },
  });
  const line = createLine(settings, state, watchdog);
  const ask = <K extends FromEngine['kind']>(message: ToEngine, kind: K) => askWorker(state, message, kind);
  return {
    createStream: () => new BridgeStream(line),
    start: async () => void (await ensureWorker(settings, state, watchdog)),
    limitStatements: (ms) => watchdog.limit(ms),
    countSyncs: async () => (await ask({ kind: 'count' }, 'count')).fsyncs,
    dump: async () => (await ask({ kind: 'dump' }, 'dump')).tar,
    stop: async () => {
      state.stopped = true;
      watchdog.rest();
      const worker = state.worker ?? (await state.starting?.catch(() => null));
      if (!worker) return;
      // Ending the thread is safe at any moment; the next start only takes longer.
      const stopped = ask({ kind: 'stop' }, 'stopped');
      await settleWithin(stopped, stopPatienceMs, () =>
        settings.log.warn({}, 'the embedded database is ended by force'),
      );
      await worker.terminate();
    },
  };
}

function createLine(settings: EngineSettings, state: State, watchdog: Watchdog): EngineLine {
  return {
    async open(stream) {
      let worker = await ensureWorker(settings, state, watchdog);
      // The engine has one session. A connection that is closing finishes first, and a stray one waits its turn:
      // it must not end the transaction of the one that is open.
      while (state.stream) {
        await closeOf(state.stream);
        worker = await ensureWorker(settings, state, watchdog);
      }
      if (stream.destroyed) throw new EngineError('08006', 'the connection was closed while it was opening');
      state.stream = stream;
      state.session += 1;
      watchdog.rest();
      worker.postMessage({ kind: 'open', session: state.session } satisfies ToEngine);
      return state.session;
    },
    send(session, bytes) {
      if (session !== state.session || !state.worker) return;
      const copy = ownBytes(bytes);
      watchdog.sent();
      state.worker.postMessage({ kind: 'data', session, bytes: copy } satisfies ToEngine, [copy.buffer]);
    },
    close(stream) {
      if (state.stream !== stream) return;
      state.stream = null;
      watchdog.rest();
      // The engine may still be inside a transaction of this connection: end it before anyone else comes.
      state.session += 1;
      state.worker?.postMessage({ kind: 'open', session: state.session } satisfies ToEngine);
    },
  };
}

function closeOf(stream: BridgeStream): Promise<void> {
  return new Promise((resolve) => stream.once('close', resolve));
}

function ensureWorker(settings: EngineSettings, state: State, watchdog: Watchdog): Promise<Worker> {
  if (state.stopped) return Promise.reject(new EngineError('57P03', 'the embedded database is closed'));
  if (state.worker) return Promise.resolve(state.worker);
  if (settings.dataDir === null && state.everReady) {
    return Promise.reject(new EngineError('57P03', 'the database in memory ended with its thread'));
  }
  state.starting ??= startWorker(settings, state, watchdog).finally(() => {
    state.starting = null;
  });
  return state.starting;
}

function startWorker(settings: EngineSettings, state: State, watchdog: Watchdog): Promise<Worker> {
  const workerData: EngineData = { dataDir: settings.dataDir, templateFile: settings.templateFile };
  const worker = new Worker(workerFile, { workerData, execArgv: [], name: 'postgres' });
  let trouble = 'the thread of the embedded database ended';
  return new Promise<Worker>((resolve, reject) => {
    worker.on('message', (message: FromEngine) => {
      if (message.kind === 'ready') {
        state.worker = worker;
        state.everReady = true;
        resolve(worker);
      } else if (message.kind === 'failed' || message.kind === 'panic') {
        trouble = message.message;
        void worker.terminate();
      } else receive(state, watchdog, message);
    });
    worker.on('error', (error) => {
      trouble = String(error);
    });
    worker.on('exit', () => {
      reject(engineEnded('57P03', trouble));
      if (state.worker !== worker) return;
      state.worker = null;
      watchdog.rest();
      const reason = state.verdict ?? engineEnded('08006', trouble);
      state.verdict = null;
      if (!state.stopped) settings.log.error({ code: reason.code }, reason.message);
      state.stream?.destroy(reason);
    });
  });
}

function receive(state: State, watchdog: Watchdog, message: FromEngine): void {
  if (message.kind !== 'data' && message.kind !== 'done') return;
  if (message.session !== state.session) return;
  if (message.kind === 'done') watchdog.done(message.inTransaction);
  else state.stream?.push(Buffer.from(message.bytes.buffer, message.bytes.byteOffset, message.bytes.byteLength));
}

/** Sends a request that is answered once, by a message of `kind`. Rejects when the thread ends first. */
function askWorker<K extends FromEngine['kind']>(state: State, message: ToEngine, kind: K) {
  type Answer = Extract<FromEngine, { kind: K }>;
  const worker = state.worker;
  if (!worker) return Promise.reject<Answer>(new EngineError('57P03', 'the embedded database is not running'));
  return new Promise<Answer>((resolve, reject) => {
    const finish = () => {
      worker.off('message', onMessage);
      worker.off('exit', onExit);
    };
    const onMessage = (answer: FromEngine) => {
      if (answer.kind !== kind) return;
      finish();
      resolve(answer as Answer);
    };
    const onExit = () => {
      finish();
      reject(new EngineError('08006', 'the thread of the embedded database ended'));
    };
    worker.on('message', onMessage);
    worker.on('exit', onExit);
    worker.postMessage(message);
  });
}
