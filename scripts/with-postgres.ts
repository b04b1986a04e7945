import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Runs a command with TEST_DATABASE_URL set to a throw-away PostgreSQL: node scripts/with-postgres.ts vitest run …
// The server's programs are looked for in PG_BIN, in Debian's place, and on the PATH.

/** A server refuses to run as root: then it runs as the account that the system has for it. */
interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  console.error('usage: node scripts/with-postgres.ts COMMAND [ARGUMENTS…]');
  process.exit(2);
}
process.exitCode = await withPostgres((url) => run(command, args, { ...process.env, TEST_DATABASE_URL: url }));

async function withPostgres(work: (url: string) => Promise<number>): Promise<number> {
  const bin = findPrograms();
  const account = serverAccount();
  const dir = mkdtempSync(join(tmpdir(), 'madoguchi-postgres-'));
  if (account.uid !== undefined && account.gid !== undefined) chownSync(dir, account.uid, account.gid);
  const data = join(dir, 'data');
  const port = await freePort();
  const call = (program: string, ...options: string[]) =>
    execFileSync(join(bin, program), options, { ...account, cwd: dir, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    call('initdb', '-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust', '--no-sync');
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200`;
    call('pg_ctl', '-D', data, '-w', '-s', '-l', join(dir, 'log'), '-o', settings, 'start');
    try {
      return await work(`postgres://postgres@127.0.0.1:${port}/postgres`);
    } finally {
      call('pg_ctl', '-D', data, '-w', '-s', '-m', 'immediate', 'stop');
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Resolves to the exit code. An interrupt goes to the command; the server is stopped after it. */
function run(program: string, options: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(program, options, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
