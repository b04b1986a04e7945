import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';
import { onlyOnce } from './tests/support/test-run.ts';

/** `TESTS=database`: what the kind of database can change (scripts/test.ts). */
const left = process.env.TESTS === 'database' ? [...onlyOnce] : [];

export default defineConfig({
  test: {
    testTimeout: 90_000,
    hookTimeout: 120_000,
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    // A test waits for its database as often as it works: one for each core, not one fewer.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'server',
          setupFiles: ['tests/support/seed-properties.ts'],
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
          setupFiles: ['tests/e2e/support/wait-for-product.ts'],
          testTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          // When the others have ended. One for each core of a small machine: each has a product and a browser of its own
          // (global-setup.ts).
          maxWorkers: 2,
          // Within a file two desks may be busy at once where each has its own.
          maxConcurrency: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
