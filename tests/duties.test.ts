import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { featureModules } from '#app/server/features.ts';
import { verdictOf } from '#platform/duty/judge.reads.ts';
import { allProofs } from './duties/all-proofs.ts';
import { checks, flawed, openWeeks, proofsOf } from './duties/judge-planted.ts';

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
    const good = await weeks.next(check, during);
    const before = await good.count();
    await keep(good.at);
    const kept = await good.count();
    expect(verdictOf(kept), 'kept').toBe('kept');
    expect(await good.flaws(), 'kept').toEqual([]);
    expect(kept.kept, 'by what was planted').toBeGreaterThan(before.kept);
    const bad = await weeks.next(check, during);
    await spoil(bad.at);
    const spoilt = await bad.count();
    expect(['late', 'missing'], 'spoilt').toContain(verdictOf(spoilt));
    const flaws = await bad.flaws();
    expect(flaws.length).toBe(flawed(spoilt));
    for (const flaw of flaws) expect(flaw.link).toMatch(/^\//);
  });
});
