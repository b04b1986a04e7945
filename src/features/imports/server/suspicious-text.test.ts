import { expect, test } from 'vitest';
import { damageOf } from './suspicious-text.rules.ts';

const shortened = [
  '8.9813E+18',
  '8.9813E18',
  '5.92243e8',
  '5.92243E+8',
  '５.９２Ｅ＋０８',
  '1.23E-05',
  '5E+10',
  '-1.5E3',
  '8,9813E+18',
];
test.each(shortened)('%s is how Excel shows a long number', (text) => {
  expect(damageOf(text, {})?.code).toBe('shortened');
  expect(damageOf(text, { numbers: true })).toBeNull();
});

test.each(['1E5', '2E10', '1E-5', '8.9E', 'E+18', '12.5E3', '1.5F3', 'A1.5E3', '1.5E3A', '1.E3'])(
  '%s is a name',
  (text) => expect(damageOf(text, {})).toBeNull(),
);

test.each(['8981300000000000000', 8_981_300_000_000_000_000])('%s has lost its last digits', (cell) =>
  expect(damageOf(cell, {})?.code).toBe('lostDigits'),
);
