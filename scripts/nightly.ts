import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

// The tests of endurance in their long form, on both kinds of database: 100 kill -9 of the product, and the soak. With
// `-- --share 0.1` a tenth of it, for a look by day.

const { values } = parseArgs({ options: { share: { type: 'string', default: '1' } } });
const files = ['tests/kill9-product.test.ts', 'tests/soak.test.ts'];
const run = ['vitest', 'run', '--project', 'server', ...files];
const env = { ...process.env, TZ: 'UTC', MADOGUCHI_NIGHTLY: values.share };
const codes = [run, ['node', 'scripts/with-postgres.ts', ...run]].map(([command = '', ...args]) => {
  return spawnSync(command, args, { stdio: 'inherit', env }).status;
});
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
