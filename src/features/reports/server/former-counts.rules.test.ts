import { describe, expect, test } from 'vitest';
import { formerCountsOf } from './former-counts.rules.ts';

const live = (key: string, count: number, about?: string) => ({
  key,
  ids: Array.from({ length: count }, (_, index) => String(index)),
  ...(about ? { about } : {}),
});
const told = (key: string, value: number, about: string | null = null, label = '') => ({ key, value, about, label });
const sought = (key: string, about?: string, label = '') => ({ key, label, ...(about ? { about } : {}) });

describe('the number of the week before', () => {
  test('is the submitted one for the same category, class, software and known error, whatever their place was', () => {
    const former = formerCountsOf(
      [
        live('category.1', 9, 'c1'),
        live('class.NK', 9, 'NK'),
        live('software.1', 9, 's1'),
        live('knowledge.1', 9, 'k1'),
      ],
      [
        told('category.2', 3, 'c1'),
        told('class.NK', 4, 'NK'),
        told('software.3', 5, 's1'),
        told('knowledge.4', 6, 'k1'),
      ],
    );
    expect(former(sought('category.1', 'c1'))).toBe(3);
    expect(former(sought('class.NK', 'NK'))).toBe(4);
    expect(former(sought('software.1', 's1'))).toBe(5);
    expect(former(sought('knowledge.1', 'k1'))).toBe(6);
  });

  test('is none for what the submitted report had no line for, and unknown when its lines were full', () => {
    const few = formerCountsOf([live('category.1', 9, 'late')], [told('category.1', 3, 'c1')]);
    expect(few(sought('category.1', 'late'))).toBe(0);
    const lines = Array.from({ length: 8 }, (_, index) => told(`category.${index + 1}`, 8, `c${index}`));
    expect(formerCountsOf([], lines)(sought('category.1', 'ninth'))).toBeNull();
    expect(formerCountsOf([], lines)(sought('software.1', 'ninth'))).toBe(0);
  });

  test('finds a line of an older release by the name it carried, and a class by its key', () => {
    const former = formerCountsOf(
      [live('category.1', 9, 'c1')],
      [told('category.2', 3, null, 'プリンタ'), told('class.NK', 4)],
    );
    expect(former(sought('category.1', 'c1', 'プリンタ'))).toBe(3);
    expect(former(sought('category.2', 'c2', 'ネットワーク'))).toBe(0);
    expect(former(sought('class.NK', 'NK', '標準端末'))).toBe(4);
  });

  test('is counted from the records where nothing was submitted, and for a figure its report did not have', () => {
    expect(formerCountsOf([live('category.1', 2, 'c1')], [])(sought('category.5', 'c1'))).toBe(2);
    expect(formerCountsOf([live('loans.open', 2)], [told('total', 7)])(sought('loans.open'))).toBe(2);
    expect(formerCountsOf([live('total', 2)], [told('total', 7)])(sought('total'))).toBe(7);
    expect(formerCountsOf([], [told('clock.firstAnswer', 7)])(sought('clock.firstAnswer'))).toBe(7);
  });
});
