import { spawnSync } from 'node:child_process';

/** Everything a change must pass before its tests: one line a step, output only where a step fails. */
const steps: [string, string, string[]][] = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['-b']],
  ['unused code', 'knip', ['--no-progress']],
  ['laws of the house', 'vitest', ['run', 'tests/architecture.test.ts', '--reporter=dot']],
  ['generated = committed: database types', 'node', ['scripts/generate-schema.ts', '--check']],
  ['generated = committed: documents', 'node', ['scripts/generate-docs.ts', '--check']],
];

let failed = 0;
for (const [name, command, args] of steps) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (status !== 0) {
    failed += 1;
    console.log(stdout + stderr);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
