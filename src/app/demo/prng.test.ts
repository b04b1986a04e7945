import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, createRng, draw, weightedDeck } from './prng.ts';

describe('createRng', () => {
  it('gives the same stream for the same label and another for another', () => {
    const take = (label: string) => Array.from({ length: 20 }, createRng(label).next);
    expect(take('a')).toEqual(take('a'));
    expect(take('a')).not.toEqual(take('b'));
  });

  it('forks without disturbing the parent', () => {
    const plain = createRng('x');
    const forked = createRng('x');
    forked.fork('child').next();
    expect(forked.next()).toBe(plain.next());
  });

  it('stays inside the bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(60), (label, min, span) => {
        const value = createRng(label).int(min, min + span);
        return value >= min && value <= min + span;
      }),
    );
  });

  it('shuffles into a permutation', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (label, list) => {
        const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
        expect(sorted(createRng(label).shuffle(list))).toEqual(sorted(list));
      }),
    );
  });
});

describe('apportion', () => {
  it('adds up exactly and never strays a whole unit from the share', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.nat(100_000), weights, (total, shares) => {
        const parts = apportion(total, shares);
        const sum = shares.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        parts.forEach((part, i) => {
          expect(Math.abs(part - (total * (shares[i] ?? 0)) / sum)).toBeLessThan(1);
        });
      }),
    );
  });
});

it('draws nothing that weighs nothing', () => {
  const deck = weightedDeck(['never', 'always'], (word) => (word === 'never' ? 0 : 3));
  const rng = createRng('deck');
  expect(new Set(Array.from({ length: 50 }, () => draw(deck, rng)))).toEqual(new Set(['always']));
});
