import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

// A property is tried on the same cases in each run, so that a run says the same about the same code; `npm run nightly`
// tries it on others. Loaded only where a test has properties: the library is large.

const { testPath } = expect.getState();
if (testPath && readFileSync(testPath, 'utf8').includes("'fast-check'")) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_130) });
}
