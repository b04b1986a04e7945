import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { featureModules } from '../src/app/server/features.ts';
import { renderDuties } from '../src/features/contract/server/render-duties.ts';

/** Writes docs/generated/; with --check only says whether what is committed is what would be written. */
const claims = featureModules.flatMap((module) =>
  (module.duties ?? []).map(({ duty, evidence, test }) => ({ duty, evidence, test, feature: module.name })),
);
const file = fileURLToPath(new URL('../docs/generated/duties.md', import.meta.url));
const text = renderDuties(claims);
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/generated/duties.md is not what the features claim: run npm run generate.');
  process.exitCode = 1;
}
