import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { featureModules } from '#app/server/features.ts';
import { allProofs } from './duties/all-proofs.ts';
import { checks, openWeeks, proofsOf } from './duties/judge-planted.ts';

// Every check is seen to work and seen to fail: in an empty week an occasion is kept, in another one the act is left out.
// An unproven check, or a proof of none, is found here; docs/generated/duties.md counts a duty by its proof.

test('every check has a proof, and every proof a check of the same feature', () => {
  const proven = allProofs.flatMap(({ feature, proofs }) => Object.keys(proofs).map((duty) => `${feature} ${duty}`));
  const checked = featureModules.flatMap(({ name, duties }) => (duties ?? []).map(({ duty }) => `${name} ${duty}`));
  expect(proven.sort()).toEqual(checked.sort());
});

describe.each(allProofs)('$feature', ({ feature }) => {
  let weeks: Awaited<ReturnType<typeof openWeeks>>;
  beforeAll(async () => {
    weeks = await openWeeks();
  });
  afterAll(() => weeks.close());

  test.each(proofsOf(feature))('%s is kept when it is done, and turns red when it is not', async (duty, proof) => {
    const check = checks.get(duty);
    if (!check) throw new Error(`no check of ${duty}`);
    const [keep, spoil, during] = proof;
    const kept = await weeks.judge(check, [keep, during]);
    expect(kept, 'kept').toMatchObject({ verdict: 'kept', flaws: [] });
    expect(kept.counts.kept, 'by what was planted').toBeGreaterThan(kept.before.kept);
    const spoilt = await weeks.judge(check, [spoil, during]);
    expect(['late', 'missing'], 'spoilt').toContain(spoilt.verdict);
    expect(spoilt.flaws.length).toBe(spoilt.counts.late + spoilt.counts.missing + spoilt.counts.insufficient);
    for (const flaw of spoilt.flaws) expect(flaw.link).toMatch(/^\//);
  });
});
