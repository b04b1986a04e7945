import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSpan, relativeSpans, resolveSpan, spanOf, spanWords } from './date-span.ts';

test.each([
  ['today', '2026-11-24', '2026-11-24', '今日'],
  ['this-week', '2026-11-23', '2026-11-29', '今週'],
  ['last-week', '2026-11-16', '2026-11-22', '先週'],
  ['this-month', '2026-11-01', '2026-11-30', '今月'],
  ['last-month', '2026-10-01', '2026-10-31', '先月'],
  ['this-half', '2026-10-01', '2027-03-31', '今半期'],
  ['last-half', '2026-04-01', '2026-09-30', '前半期'],
  ['this-fy', '2026-04-01', '2027-03-31', '今年度'],
  ['last-fy', '2025-04-01', '2026-03-31', '前年度'],
  ['fy2026', '2026-04-01', '2027-03-31', 'R8年度'],
  ['fy2019', '2019-04-01', '2020-03-31', 'R1年度'],
  ['h2026-1', '2026-04-01', '2026-09-30', 'R8年度上期'],
  ['h2026-2', '2026-10-01', '2027-03-31', 'R8年度下期'],
  ['m2027-02', '2027-02-01', '2027-02-28', 'R9年2月'],
  ['w2026-11-23', '2026-11-23', '2026-11-29', 'R8.11.23の週'],
  ['2026-04-01..2026-04-30', '2026-04-01', '2026-04-30', 'R8.4.1–R8.4.30'],
  ['2026-04-01..', '2026-04-01', null, 'R8.4.1から'],
  ['..2026-04-30', null, '2026-04-30', 'R8.4.30まで'],
])('%s is %s to %s, written %s', (span, from, to, words) => {
  expect(resolveSpan(span, '2026-11-24')).toEqual({ from, to });
  expect(spanWords(span)).toBe(words);
});

test.each(['', '..', 'fy', '2026-02-30..', 'm2026-13', 'w2026-99-01', '2026-05-01..2026-04-30', 'toString'])(
  '%s is not a span',
  (text) => {
    expect(isSpan(text)).toBe(false);
  },
);

const someDay = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString());

test('this-… holds the day itself, last-… ends the day before it begins', () => {
  fc.assert(
    fc.property(someDay, (today) => {
      for (const span of relativeSpans.filter((s) => s.startsWith('this'))) {
        const now = resolveSpan(span, today);
        const before = resolveSpan(span.replace('this', 'last'), today);
        expect(now?.from != null && now.from <= today && now.to != null && today <= now.to).toBe(true);
        expect(
          Temporal.PlainDate.from(before?.to ?? '')
            .add({ days: 1 })
            .toString(),
        ).toBe(now?.from);
      }
    }),
  );
});

test('two days make a span that means those two days', () => {
  fc.assert(
    fc.property(someDay, someDay, (a, b) => {
      const range = a <= b ? { from: a, to: b } : { from: b, to: a };
      expect(resolveSpan(spanOf(range) ?? '', '2026-11-24')).toEqual(range);
    }),
  );
});
