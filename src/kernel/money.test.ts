import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTax, formatYen, groupDigits, splitByRatio, takeOutTax } from './money.ts';

const amounts = fc.integer({ min: 0, max: 9_000_000_000_000 });

describe('money', () => {
  it('adds and takes out tax', () => {
    expect(addTax(135_000, 10)).toEqual({ net: 135_000, tax: 13_500, gross: 148_500 });
    expect(addTax(109, 10)).toEqual({ net: 109, tax: 10, gross: 119 });
    expect(takeOutTax(148_500, 10)).toEqual({ net: 135_000, tax: 13_500, gross: 148_500 });
    expect(addTax(0, 10)).toEqual({ net: 0, tax: 0, gross: 0 });
  });

  it('takes out what it added', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 30 }), (net, rate) => {
        const taxed = addTax(net, rate);
        expect(takeOutTax(taxed.gross, rate)).toEqual(taxed);
      }),
    );
  });

  it('splits the contract by the ratios of §1-7', () => {
    expect(splitByRatio(360_000_000, [6, 12, 12, 6])).toEqual([60_000_000, 120_000_000, 120_000_000, 60_000_000]);
    expect(splitByRatio(100, [6, 12, 12, 6])).toEqual([17, 33, 33, 17]);
    expect(splitByRatio(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(splitByRatio(-10, [1, 1, 1])).toEqual([-4, -3, -3]);
    expect(splitByRatio(1, [0, 1])).toEqual([0, 1]);
  });

  it('loses no yen, and no part is a yen off its share', () => {
    const ratios = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }).filter((list) => list.some((r) => r > 0));
    fc.assert(
      fc.property(amounts, ratios, (total, list) => {
        const parts = splitByRatio(total, list);
        const whole = BigInt(list.reduce((sum, ratio) => sum + ratio, 0));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        for (const [i, part] of parts.entries()) {
          const off = BigInt(part) * whole - BigInt(total) * BigInt(list[i] ?? 0);
          expect(off < whole && off > -whole).toBe(true);
        }
      }),
    );
  });

  it('refuses what is no amount and no ratio', () => {
    expect(() => addTax(0.5, 10)).toThrow(RangeError);
    expect(() => addTax(100, 7.8)).toThrow(RangeError);
    expect(() => splitByRatio(100, [0, 0])).toThrow(RangeError);
    expect(() => splitByRatio(100, [])).toThrow(RangeError);
    expect(() => splitByRatio(100, [-1, 2])).toThrow(RangeError);
    expect(() => splitByRatio(Number.NaN, [1])).toThrow(RangeError);
  });

  it('writes yen', () => {
    expect(formatYen(148_500)).toBe('148,500円');
    expect(formatYen(0)).toBe('0円');
    expect(formatYen(-1_234_567)).toBe('-1,234,567円');
    expect(groupDigits(999)).toBe('999');
  });
});
