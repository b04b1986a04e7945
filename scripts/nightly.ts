import { spawnSync } from 'node:child_process';

// The tests of endurance in their long form, on both kinds of database: 100 kill -9 of the product, and the soak.

const files = ['tests/kill9-product.test.ts', 'tests/soak.test.ts'];
const run = ['vitest', 'run', '--project', 'server', ...files];
const env = { ...process.env, TZ: 'UTC', MADOGUCHI_NIGHTLY: '1' };
const codes = [run, ['node', 'scripts/with-postgres.ts', ...run]].map(([command = '', ...args]) => {
  return spawnSync(command, args, { stdio: 'inherit', env }).status;
});
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
