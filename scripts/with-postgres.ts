import { spawn } from 'node:child_process';
import { startPostgres } from './postgres-server.ts';

// Runs a command with TEST_DATABASE_URL set to a throw-away PostgreSQL: node scripts/with-postgres.ts vitest run …
// `--durable` first: what it was told is on the disk before it answers, as on a real one.

const given = process.argv.slice(2);
const durable = given[0] === '--durable';
const [command, ...args] = durable ? given.slice(1) : given;
if (command === undefined) {
  console.error('usage: node scripts/with-postgres.ts [--durable] COMMAND [ARGUMENTS…]');
  process.exit(2);
}
const server = await startPostgres({ durable });
process.exitCode = await run(command, args, { ...process.env, TEST_DATABASE_URL: server.url }).finally(server.remove);

/** Resolves to the exit code. An interrupt goes to the command; the server is stopped after it. */
function run(program: string, options: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(program, options, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
