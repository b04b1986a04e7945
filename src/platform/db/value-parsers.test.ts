import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInstant, parseInt8 } from './value-parsers.ts';

const micros = fc.bigInt({ min: -62_135_596_800_000_000n, max: 253_402_300_799_999_999n });

test('an instant reads as Temporal writes it, at any precision', () => {
  fc.assert(
    fc.property(micros, (value) => {
      const iso = Temporal.Instant.fromEpochNanoseconds(value * 1000n).toString();
      const asPostgres = `${iso.slice(0, -1).replace('T', ' ')}+00`;
      expect(parseInstant(asPostgres)).toBe(iso);
    }),
  );
});

test('an instant in another zone is brought to UTC', () => {
  expect(parseInstant('2026-11-24 10:42:00+09')).toBe('2026-11-24T01:42:00Z');
  expect(parseInstant('2026-11-24 07:12:00.5+05:30')).toBe('2026-11-24T01:42:00.5Z');
});

test('infinity is no instant', () => {
  expect(() => parseInstant('infinity')).toThrow(RangeError);
  expect(() => parseInstant('-infinity')).toThrow(RangeError);
});

test('int8 is exact or refused', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(parseInt8(String(value))).toBe(value);
    }),
  );
  fc.assert(
    fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }), (value) => {
      expect(() => parseInt8(String(value))).toThrow(RangeError);
    }),
  );
});
