import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, DatabaseLog } from '../db/database.ts';
import { backupRefusals } from './backup.refusals.ts';
import { ByteReader, EndedEarly } from './byte-reader.ts';
import { copyCluster } from './copy-cluster.ts';

// The embedded database belongs to one process. A backup that runs beside it asks that process, over a socket that only the
// owner of DATA_DIR can open, for a copy as of one moment, and reads the copy. The copy lives as long as the line.

type Answer = { readonly dir: string; readonly waitedMs: number } | { readonly error: string };

const copyPrefix = 'pg.copy-';
const longestPath = 100;

function lineOf(dataDir: string): string {
  const dir = resolve(dataDir);
  const name = createHash('sha256').update(dir).digest('hex').slice(0, 20);
  if (process.platform === 'win32') return `\\\\.\\pipe\\madoguchi-${name}`;
  const path = join(dir, 'control.sock');
  return Buffer.byteLength(path) <= longestPath ? path : join(tmpdir(), `madoguchi-${name}.sock`);
}

/** Answers on the line until it is closed. Call it with the directory's lock held. */
export async function serveControlLine(
  dataDir: string,
  database: Database,
  log: DatabaseLog,
): Promise<{ close(): Promise<void> }> {
  const path = lineOf(dataDir);
  if (process.platform !== 'win32') rmSync(path, { force: true });
  removeCopies(dataDir);
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
    serveCopy(socket, dataDir, database).catch((error: Error) => {
      log.warn({ error: error.message }, 'a copy of the database failed');
      if (!socket.destroyed) socket.end(`${JSON.stringify({ error: error.message } satisfies Answer)}\n`);
    });
  });
  await listening(server, path);
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return {
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy();
        server.close(() => {
          removeCopies(dataDir);
          done();
        });
      }),
  };
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(path, () => done());
  });
}

async function serveCopy(socket: Socket, dataDir: string, database: Database): Promise<void> {
  const dir = join(resolve(dataDir), `${copyPrefix}${randomUUID()}`);
  const drop = () => rmSync(dir, { recursive: true, force: true });
  try {
    const waitedMs = await copyCluster(database, join(dataDir, 'pg', 'pgdata'), join(dir, 'pgdata'));
    if (socket.destroyed) return drop();
    socket.once('close', drop);
    socket.write(`${JSON.stringify({ dir, waitedMs } satisfies Answer)}\n`);
  } catch (error) {
    drop();
    throw error;
  }
}

/** Left by a process that was killed. */
function removeCopies(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((each) => each.startsWith(copyPrefix))) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

/** A server that is just starting has the lock before it answers: half a minute is enough on a slow machine. */
const tries = 60;

/** A copy of the database that another process has open; it is gone after `release`. @throws backup.serverSilent */
export async function askForCopy(dataDir: string): Promise<{ dir: string; waitedMs: number; release(): void }> {
  const silent = (cause: string) => backupRefusals.serverSilent({ dir: dataDir, cause });
  const socket = await reach(lineOf(dataDir)).catch((error: NodeJS.ErrnoException) => {
    throw silent(error.code ?? error.message);
  });
  try {
    const line = await new ByteReader(socket).line();
    const answer = JSON.parse(line ?? '{"error":"切断"}') as Answer;
    if ('error' in answer) throw silent(answer.error);
    // The stream was read to its line only: it stays open until it is released.
    return { ...answer, release: () => socket.destroy() };
  } catch (error) {
    socket.destroy();
    throw error instanceof EndedEarly ? silent('切断') : error;
  }
}

async function reach(path: string): Promise<Socket> {
  for (let left = tries; ; left -= 1) {
    const socket = connect(path);
    try {
      await once(socket, 'connect');
      return socket;
    } catch (error) {
      if (left === 0) throw error;
      await sleep(500);
    }
  }
}
