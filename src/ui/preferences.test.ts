import { expect, test } from 'vitest';
import { readChoice, themeToPaint } from './preferences.ts';

test('what is stored counts only when it is one of the choices', () => {
  const choice = { key: 'k', values: ['a', 'b'], first: 'a' } as const;
  expect(readChoice(choice, 'b')).toBe('b');
  expect(readChoice(choice, 'x')).toBe('a');
  expect(readChoice(choice, null)).toBe('a');
});

test('auto follows the device, a choice does not', () => {
  expect(themeToPaint('auto', true)).toBe('dark');
  expect(themeToPaint('auto', false)).toBe('light');
  expect(themeToPaint('light', true)).toBe('light');
  expect(themeToPaint('dark', false)).toBe('dark');
});
