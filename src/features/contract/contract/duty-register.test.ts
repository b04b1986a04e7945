import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapters, clauses } from './clauses.data.ts';
import { duties } from './duties.data.ts';
import type { Duty, DutyClaim } from './duty.ts';
import {
  clauseById,
  coverage,
  dutiesOfClause,
  dutyById,
  dutyIds,
  dutyState,
  totalOf,
  UnknownDutyError,
  unknownDuties,
} from './duty-register.ts';
import { featureTitles } from './feature-titles.data.ts';
import { specificationRows } from './specification-rows.data.ts';

const claimOn = (duty: Duty, change: Partial<DutyClaim> = {}): DutyClaim => ({
  duty: duty.id,
  feature: duty.owner,
  evidence: `${duty.owner}.evidence`,
  test: `src/features/${duty.owner}/server/some.test.ts`,
  ...change,
});

const known = (id: string): Duty => {
  const duty = dutyById(id);
  if (!duty) throw new Error(`no duty ${id}`);
  return duty;
};

describe('the data of the contract', () => {
  it('agrees with the rows that were counted from the specification, one for one', () => {
    const counted = specificationRows.flatMap(([clause, kinds]) =>
      [...kinds].map((kind, at) => `${clause}.${at + 1} ${clause} ${kind === 'd' ? 'duty' : 'scope'}`),
    );
    expect(duties.map((duty) => `${duty.id} ${duty.clause} ${duty.kind}`)).toEqual(counted);
    const count = (kind: string) => duties.filter((duty) => duty.kind === kind).length;
    expect([count('duty'), count('scope')]).toEqual([398, 62]);
  });

  it('has 97 clauses in 14 chapters', () => {
    expect(chapters.map((chapter) => chapter.id)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    expect(clauses).toHaveLength(97);
    for (const clause of clauses) expect(clause.id).toMatch(new RegExp(`^${clause.chapter}-\\d+$`));
  });

  it('names each duty and each clause once', () => {
    expect(dutyIds.size).toBe(duties.length);
    expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length);
    expect(new Set(clauses.map((clause) => clause.title)).size).toBe(clauses.length);
    expect(new Set(duties.map((duty) => duty.duty)).size).toBe(duties.length);
  });

  it('puts every duty into a known clause, and leaves only §1-1 and §1-4 without rows', () => {
    expect(duties.filter((duty) => !clauseById(duty.clause))).toEqual([]);
    const empty = clauses.filter((clause) => dutiesOfClause(clause.id).length === 0);
    expect(empty.map((clause) => clause.id)).toEqual(['1-1', '1-4']);
  });

  it('lists clauses and rows in the order of the specification', () => {
    const place = (id: string): number[] => id.split(/[-.]/).map(Number);
    const inOrder = (ids: string[]): string[] =>
      ids.toSorted((a, b) => {
        const [left, right] = [place(a), place(b)];
        return left.map((value, index) => value - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
      });
    const clauseIds = clauses.map((clause) => clause.id);
    const ids = duties.map((duty) => duty.id);
    expect(clauseIds).toEqual(inOrder(clauseIds));
    expect(ids).toEqual(inOrder(ids));
  });

  it('gives every duty an owner from the list of features', () => {
    expect(duties.filter((duty) => !(duty.owner in featureTitles))).toEqual([]);
  });

  it('words every duty and every clause in at most 40 characters', () => {
    for (const { id, text } of [
      ...duties.map(({ id, duty }) => ({ id, text: duty })),
      ...clauses.map(({ id, title }) => ({ id, text: title })),
    ]) {
      expect(text.trim(), id).toBe(text);
      expect([...text].length, id).toBeGreaterThan(0);
      expect([...text].length, id).toBeLessThanOrEqual(40);
    }
  });
});

describe('lookups', () => {
  it('finds a duty and its clause by id', () => {
    expect(dutyById('4-12.3')).toMatchObject({ clause: '4-12', kind: 'duty', owner: 'disposals' });
    expect(clauseById('4-12')?.chapter).toBe(4);
    expect(dutiesOfClause('4-12').map((duty) => duty.id)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => `4-12.${number}`),
    );
  });

  it('answers nothing for what the contract does not have', () => {
    expect(dutyById('4-12.8')).toBeUndefined();
    expect(clauseById('15-1')).toBeUndefined();
    expect(dutiesOfClause('15-1')).toEqual([]);
  });

  it('names unknown ids once, in the order given', () => {
    expect(unknownDuties(['9-9.9', '4-12.3', '1-1.1', '9-9.9'])).toEqual(['9-9.9', '1-1.1']);
    expect(unknownDuties(dutyIds)).toEqual([]);
  });
});

describe('coverage', () => {
  it('is all open without claims', () => {
    const entries = coverage([]);
    expect(entries.map((entry) => entry.clause)).toEqual(clauses);
    expect(totalOf(entries)).toEqual({ fulfilled: 0, open: 398, scope: 62 });
  });

  it('is all fulfilled when every duty is claimed', () => {
    expect(totalOf(coverage(duties.map((duty) => claimOn(duty))))).toEqual({ fulfilled: 398, open: 0, scope: 62 });
  });

  it('counts a duty in its own clause, and once however often it is claimed', () => {
    const duty = known('4-12.3');
    const entry = coverage([claimOn(duty), claimOn(duty, { feature: 'contract' })]).find(
      ({ clause }) => clause.id === '4-12',
    );
    expect(entry).toMatchObject({ fulfilled: 1, open: 6, scope: 0 });
  });

  it('does not count a promise without evidence or without a test', () => {
    const duty = known('4-12.3');
    expect(dutyState(duty, [claimOn(duty, { evidence: ' ' })])).toBe('open');
    expect(dutyState(duty, [claimOn(duty, { test: '' })])).toBe('open');
    expect(dutyState(duty, [claimOn(duty, { test: '' }), claimOn(duty)])).toBe('fulfilled');
  });

  it('refuses a claim on a duty that the contract does not have', () => {
    const claim: DutyClaim = { ...claimOn(known('4-12.3')), duty: '4-12.99' };
    expect(() => coverage([claim])).toThrow(UnknownDutyError);
    expect(() => coverage([claim])).toThrow('4-12.99');
  });

  it('keeps every row in exactly one state, whatever is claimed', () => {
    const anyClaim = fc.record({
      duty: fc.constantFrom(...dutyIds),
      feature: fc.constantFrom(...Object.keys(featureTitles)),
      evidence: fc.constantFrom('', 'list'),
      test: fc.constantFrom('', 'a.test.ts'),
    });
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 60 }), (claims) => {
        const total = totalOf(coverage(claims));
        const complete = claims.filter((claim) => claim.evidence !== '' && claim.test !== '');
        const fulfilled = new Set(complete.map((claim) => claim.duty).filter((id) => dutyById(id)?.kind === 'duty'));
        expect(total).toEqual({ fulfilled: fulfilled.size, open: 398 - fulfilled.size, scope: 62 });
      }),
      { numRuns: 50 },
    );
  });
});
