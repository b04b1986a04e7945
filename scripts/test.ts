import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildWeb } from './build-web.ts';
import { ensureChromium } from './chromium.ts';

/**
 * Runs every test: rules, use cases on a real database, and journeys in a browser. Its last line counts them.
 * `--database-only` runs what the kind of database can change: CI uses it for the second run, on PostgreSQL.
 */
const databaseOnly = process.argv.includes('--database-only');

const dir = mkdtempSync(join(tmpdir(), 'madoguchi-test-'));
const report = join(dir, 'report.json');
const env: NodeJS.ProcessEnv = { ...process.env, TZ: 'UTC', ...(databaseOnly ? { TESTS: 'database' } : {}) };
if (!databaseOnly) {
  env.CHROMIUM_PATH = ensureChromium();
  await buildWeb();
}
const only = databaseOnly ? ['--project', 'server'] : [];
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const { status } = spawnSync('vitest', ['run', ...only, ...reporters], { stdio: 'inherit', env });
const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = readReport();
const failed = Math.max(numFailedTests, numFailedTestSuites > 0 || status !== 0 ? 1 : 0);
rmSync(dir, { recursive: true, force: true });
console.log(whereTimeWent(testResults));
for (const failure of testResults.flatMap(failuresOf)) console.log(failure);
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exitCode = status === 0 && failed === 0 && numPassedTests > 0 ? 0 : 1;

interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  /** Milliseconds of the clock. */
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages: readonly string[];
  }[];
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly TestFile[];
}

/** The files that took longest, in seconds, and how long all of them took one after the other. */
function whereTimeWent(files: readonly TestFile[]): string {
  const took = files.map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }));
  const longest = took.toSorted((a, b) => b.seconds - a.seconds).slice(0, 12);
  const all = took.reduce((sum, { seconds }) => sum + seconds, 0);
  const lines = longest.map(({ name, seconds }) => `${seconds.toFixed(0).padStart(6)} s  ${relative('.', name)}`);
  return [`${all.toFixed(0).padStart(6)} s  in all test files, of it`, ...lines].join('\n');
}

/** What failed stands once more before the last line: of a long log often only the end is kept. */
function failuresOf({ name, status, message, assertionResults }: TestFile): string[] {
  const failed = assertionResults.filter((each) => each.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`FAILED ${name}: ${message}`] : [];
  return failed.map(
    ({ fullName, failureMessages: [first = ''] }) => `FAILED ${name} > ${fullName}\n  ${first.slice(0, 600)}`,
  );
}

function readReport(): Report {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numFailedTestSuites: 1, testResults: [] };
  }
}
