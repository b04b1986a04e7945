import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readMigrations } from '../src/platform/db/migrate.ts';

// At a release: freezes every migration that is not frozen yet. node scripts/freeze-migrations.ts

const dir = fileURLToPath(new URL('../migrations', import.meta.url));
const file = `${dir}/released.txt`;
const frozen = readFileSync(file, 'utf8').trim().split('\n');
const lines = readMigrations({ dir }).map(({ name, checksum }) => `${name} ${checksum}`);
const changed = frozen.filter((line, index) => lines[index] !== line);
if (changed.length > 0) throw new Error(`changed after its release: ${changed.join(', ')}`);
writeFileSync(file, `${lines.join('\n')}\n`);
console.log(`${lines.length - frozen.length} migrations frozen`);
