import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSimilar, similarity } from './similar.ts';

const departments = ['桑名建設事務所', '桑名農政事務所', '四日市建設事務所', '税収確保課', '財政課'];

describe('similar names', () => {
  it.each([
    ['桑名建設事務書', '桑名建設事務所'],
    ['桑名 建設事務所', '桑名建設事務所'],
    ['四日市建設事務', '四日市建設事務所'],
    ['税収確保化', '税収確保課'],
  ])('%s is near %s', (typed, name) => {
    expect(mostSimilar(typed, departments, (department) => department)?.candidate).toBe(name);
  });

  it('offers nothing when nothing is near', () => {
    expect(mostSimilar('水産研究所', departments, (department) => department)).toBeNull();
    expect(mostSimilar('', departments, (department) => department)).toBeNull();
    expect(mostSimilar('課', departments, (department) => department)).toBeNull();
  });

  it('knows one-character names only by equality', () => {
    expect(similarity('辻', '辻')).toBe(1);
    expect(similarity('辻', '林')).toBe(0);
    expect(similarity('', '')).toBe(0);
  });

  it('is symmetric, between 0 and 1, and 1 for the same name', () => {
    const names = fc.array(fc.constantFrom(...'桑名建設農政事務所'), { minLength: 1 }).map((chars) => chars.join(''));
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        expect(similarity(a, a)).toBe(1);
      }),
    );
  });
});
