import { readFileSync } from 'node:fs';
import type { Migration } from '#platform/db/migrate.ts';

type Released = Pick<Migration, 'name' | 'checksum'>;

/** What was released, in order: `migrations/released.txt`, to which `scripts/freeze-migrations.ts` adds at a release. */
export function releasedMigrations(): readonly Released[] {
  const text = readFileSync(new URL('../../../migrations/released.txt', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', checksum = ''] = line.split(' ');
      return { name, checksum };
    });
}

/** Released migrations that are not there any more as they were, or not at their place. */
export function releaseViolations(now: readonly Released[], released: readonly Released[]): string[] {
  return released
    .filter(({ name, checksum }, index) => now[index]?.name !== name || now[index]?.checksum !== checksum)
    .map(({ name }) => `${name} is not what was released`);
}
