import { configDefaults, defineConfig } from 'vitest/config';

/** Tests without a database, or whose outcome is decided before it is asked: once is enough. */
const onlyOnce = [
  'src/kernel/**',
  'src/ui/**',
  'src/**/web/**',
  'src/**/*.rules.test.ts',
  'src/platform/{charts,documents,files,http,rpc,sheets,threads,word}/**',
  'src/app/demo/*.test.ts',
  'tests/{architecture,maxima,refusals,office-files,names-round-trip,hostile-papers}.test.ts',
  // Doors, bodies, quotas and rights are looked at before any statement; what statements give is conformity's.
  'tests/{event-loop,edge,hostile,dates,conformity.door}.test.ts',
  'tests/full-disk.test.ts',
  // How a statement judges is proven on both; what hides nothing on one hides nothing on the other.
  'tests/duties.evasions.test.ts',
];

/** `TESTS=database`: what the kind of database can change (scripts/test.ts). */
const left = process.env.TESTS === 'database' ? onlyOnce : [];

export default defineConfig({
  test: {
    testTimeout: 90_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // A test waits for its database as often as it works: one for each core, not one fewer.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'server',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/e2e/**', 'tests/kit/**', ...left],
        },
      },
      {
        extends: true,
        test: {
          // Parts of the kit in a browser's DOM, without the product behind them.
          name: 'kit',
          include: process.env.TESTS === 'database' ? [] : ['tests/kit/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/global-setup.ts'],
          testTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          // One product serves every journey: they go one after the other, when the others have ended.
          fileParallelism: false,
          // Within a file two desks may be busy at once where each has its own.
          maxConcurrency: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
