import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

// The tests of endurance in their long form, on both kinds of database: 100 kill -9 of the product, and the soak; and every
// property on cases nobody has seen. With `-- --share 0.1` a tenth of the endurance, for a look by day.

const { values } = parseArgs({ options: { share: { type: 'string', default: '1' } } });
const seed = randomInt(2 ** 31);
const vitest = ['vitest', 'run', '--project', 'server'];
const properties = globSync('{src,tests}/**/*.test.ts').filter((file) =>
  readFileSync(file, 'utf8').includes("'fast-check'"),
);
const endurance = [...vitest, 'tests/kill9-product.test.ts', 'tests/soak.test.ts'];
const env = { ...process.env, TZ: 'UTC', MADOGUCHI_NIGHTLY: values.share, PROPERTY_SEED: `${seed}` };
console.log(`properties with PROPERTY_SEED=${seed}`);
const runs = [[...vitest, ...properties], endurance, ['node', 'scripts/with-postgres.ts', ...endurance]];
const codes = runs.map(([command = '', ...args]) => spawnSync(command, args, { stdio: 'inherit', env }).status);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
