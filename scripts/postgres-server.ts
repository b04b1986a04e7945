import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

// The server's programs are looked for in PG_BIN, in Debian's place, and on the PATH.

/** A server refuses to run as root: then it runs as the account that the system has for it. */
interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** A PostgreSQL server of its own in a directory of its own, on a port of 127.0.0.1. */
export interface ThrowAwayServer {
  readonly url: string;
  /** Ends it as a crash would, or so that its clients are told; its data stays. */
  halt(mode: 'immediate' | 'fast'): void;
  start(): void;
  /** Ends it and removes its data. */
  remove(): void;
}

export async function startPostgres({ durable = false } = {}): Promise<ThrowAwayServer> {
  const bin = findPrograms();
  const account = serverAccount();
  const dir = mkdtempSync(join(tmpdir(), 'madoguchi-postgres-'));
  if (account.uid !== undefined && account.gid !== undefined) chownSync(dir, account.uid, account.gid);
  const data = join(dir, 'data');
  const port = await freePort();
  const call = (program: string, ...options: string[]) =>
    execFileSync(join(bin, program), options, { ...account, cwd: dir, stdio: ['ignore', 'ignore', 'inherit'] });
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=${durable ? 'on' : 'off'} -c max_connections=200`;
  const start = () => void call('pg_ctl', '-D', data, '-w', '-s', '-l', join(dir, 'log'), '-o', settings, 'start');
  const halt = (mode: string) => void call('pg_ctl', '-D', data, '-w', '-s', '-m', mode, 'stop');
  const remove = () => {
    if (existsSync(join(data, 'postmaster.pid'))) halt('immediate');
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    call('initdb', '-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust', '--no-sync');
    start();
  } catch (error) {
    remove();
    throw error;
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, halt, start, remove };
}

function findPrograms(): string {
  if (process.env.PG_BIN) return process.env.PG_BIN;
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  const found = places.find((place) => existsSync(join(place, 'initdb')));
  if (!found) throw new Error('initdb was not found. Install PostgreSQL 15 or newer, or set PG_BIN to its programs.');
  return found;
}

function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const number = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}
