import { expect, test } from 'vitest';
import { chordWords, isComposing, type Keystroke, matches, parseChord, yieldsToTyping } from './chord.ts';

const stroke = (key: string, more: Partial<Keystroke> = {}): Keystroke => ({
  key,
  code: '',
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

test.each([
  ['j', stroke('j'), true],
  ['j', stroke('J'), true],
  ['j', stroke('j', { ctrlKey: true }), false],
  ['?', stroke('?'), true],
  ['/', stroke('/'), true],
  ['Ctrl+K', stroke('k', { ctrlKey: true }), true],
  ['Ctrl+K', stroke('k', { metaKey: true }), true],
  ['Ctrl+K', stroke('k', { ctrlKey: true, altKey: true }), false],
  ['Ctrl+Enter', stroke('Enter', { ctrlKey: true }), true],
  ['Ctrl+Enter', stroke('Enter'), false],
  ['Alt+0', stroke('º', { altKey: true, code: 'Digit0' }), true],
  ['Alt+0', stroke('0', { altKey: true, code: 'Numpad0' }), true],
  ['Escape', stroke('Escape'), true],
])('%s against a keystroke', (keys, keystroke, expected) => {
  expect(matches(parseChord(keys), keystroke)).toBe(expected);
});

test.each(['F5', 'Ctrl+F6', 'Shift+A', '', 'Ctrl+'])('%s cannot be bound', (keys) => {
  expect(() => parseChord(keys)).toThrow();
});

test('composition is seen in both its forms', () => {
  expect(isComposing(stroke('Enter', { isComposing: true }))).toBe(true);
  expect(isComposing(stroke('Enter', { keyCode: 229 }))).toBe(true);
  expect(isComposing(stroke('Enter', { keyCode: 13 }))).toBe(false);
});

test('letters and Enter yield to a field; Ctrl, Alt and Escape do not', () => {
  expect(['n', 'Enter', '?'].map((k) => yieldsToTyping(parseChord(k)))).toEqual([true, true, true]);
  expect(['Ctrl+S', 'Alt+0', 'Escape'].map((k) => yieldsToTyping(parseChord(k)))).toEqual([false, false, false]);
});

test('hints are written with spaces', () => {
  expect(['Ctrl+K', 'Alt+0', 'Escape', 'ArrowUp', 'j', '+'].map(chordWords)).toEqual([
    'Ctrl K',
    'Alt 0',
    'Esc',
    '↑',
    'j',
    '+',
  ]);
});
