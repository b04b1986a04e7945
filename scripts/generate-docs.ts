import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { featureModules } from '../src/app/server/features.ts';
import { renderDuties } from '../src/features/contract/server/render-duties.ts';
import { allProofs } from '../tests/duties/all-proofs.ts';

/**
 * Writes docs/generated/: a duty counts as kept here by a check that is proven (tests/duties). With --check only says whether what is committed is what would be written.
 */
const claims = allProofs.flatMap(({ feature, file, proofs }) => {
  const checks = featureModules.find((module) => module.name === feature)?.duties ?? [];
  return checks
    .filter((check) => check.duty in proofs)
    .map(({ duty, basis }) => ({ duty, feature, evidence: basis.join('：'), test: file }));
});
const file = fileURLToPath(new URL('../docs/generated/duties.md', import.meta.url));
const text = renderDuties(claims);
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/generated/duties.md is not what the features claim: run npm run generate.');
  process.exitCode = 1;
}
