import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createCluster, hasCluster } from './create-cluster.ts';
import { DurableFiles } from './durable-files.ts';
import { TemplateFiles } from './template-files.ts';
import { createFramer, type EngineData, type FromEngine, type ToEngine } from './wire.ts';

// The embedded PostgreSQL's own thread: the engine computes synchronously, so on the main thread one long statement
// would stop the whole product, and no watchdog could end it.

const port = parentPort;
if (!port) throw new Error('engine.worker.ts runs as a worker thread only');
const { dataDir, templateFile } = workerData as EngineData;
const say = (message: FromEngine, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);

const chunkBytes = 128 * 1024;
let fsyncs = 0;
let session = 0;
let frame = createFramer();

function countSync(): void {
  fsyncs += 1;
}

function panic(message: string): never {
  say({ kind: 'panic', message: lastWords || message });
  process.exit(1);
}

/** Sends the answer on in pieces, so that a large result is never held whole. */
function createOutput(to: number) {
  let parts: Uint8Array[] = [];
  let size = 0;
  const flush = () => {
    if (size === 0) return;
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    parts = [];
    size = 0;
    say({ kind: 'data', session: to, bytes }, [bytes.buffer]);
  };
  const add = (bytes: Uint8Array) => {
    parts.push(bytes.slice());
    size += bytes.length;
    if (size >= chunkBytes) flush();
  };
  return { add, flush };
}

/** PostgreSQL's own words about why it ended, for the refusal. */
let lastWords = '';
function hearLog(line: string): boolean {
  if (/\b(FATAL|PANIC):/.test(line)) lastWords = line.replace(/^.*?\b(?:FATAL|PANIC):\s*/, '');
  return false;
}

function startParams(fsync: 'on' | 'off'): string[] {
  return [
    ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
    ...['-c', `fsync=${fsync}`, '-c', 'wal_sync_method=fsync'],
    ...['-c', 'TimeZone=UTC', '-c', 'jit=off', '-c', 'max_wal_size=128MB'],
  ];
}

async function startEngine(): Promise<PGlite> {
  const common = { extensions: { btree_gist, pg_trgm }, onStderr: hearLog };
  if (dataDir !== null) {
    if (!hasCluster(dataDir)) await createCluster(dataDir, { ...common, startParams: startParams('off') });
    const fs = new DurableFiles(dataDir, { onSync: countSync, onPanic: panic });
    return PGlite.create({ ...common, startParams: startParams('on'), fs });
  }
  // Small WAL segments: a database in memory is copied for each test file, and an empty 16 MB segment with it.
  const small = { ...common, startParams: startParams('off'), initDbStartParams: ['--wal-segsize=1'] };
  return PGlite.create(templateFile === null ? small : { ...small, fs: new TemplateFiles(templateFile) });
}

/** A new connection finds a clean session, as on a server: the engine has only one and keeps its state. */
async function openSession(engine: PGlite, next: number): Promise<void> {
  session = next;
  frame = createFramer();
  if (engine.isInTransaction()) await engine.exec('rollback');
  await engine.exec('discard all');
}

async function work(engine: PGlite, bytes: Uint8Array): Promise<void> {
  const output = createOutput(session);
  const messages = frame(bytes);
  const onRawData = output.add;
  if (messages.length > 0) await engine.execProtocolRawStream(messages, { syncToFs: false, onRawData });
  output.flush();
  say({ kind: 'done', session, inTransaction: engine.isInTransaction() });
}

async function answer(engine: PGlite, message: ToEngine): Promise<void> {
  if (message.kind === 'open') await openSession(engine, message.session);
  else if (message.kind === 'data' && message.session === session) await work(engine, message.bytes);
  else if (message.kind === 'count') say({ kind: 'count', fsyncs });
  else if (message.kind === 'dump') {
    await engine.exec('checkpoint');
    const tar = new Uint8Array(await (await engine.dumpDataDir('none')).arrayBuffer());
    say({ kind: 'dump', tar }, [tar.buffer]);
  } else if (message.kind === 'stop') {
    if (engine.isInTransaction()) await engine.exec('rollback');
    await engine.exec('checkpoint');
    await engine.close();
    say({ kind: 'stopped' });
    port?.close();
  }
}

try {
  const engine = await startEngine();
  let queue: Promise<void> = Promise.resolve();
  port.on('message', (message: ToEngine) => {
    queue = queue.then(() => answer(engine, message)).catch((error: unknown) => panic(String(error)));
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'failed', message: lastWords || (error instanceof Error ? error.message : String(error)) });
}
