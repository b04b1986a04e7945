import { expect, test } from 'vitest';
import { beginsCall } from './use-call-keys.ts';

const none = { altKey: false, ctrlKey: false, metaKey: false };

test.each(['a', 'あ', '3', 'Process', 'Enter', 'Backspace'])('%s is the first key of a call', (key) => {
  expect(beginsCall({ ...none, key })).toBe(true);
});

test.each(['Tab', 'Shift', 'Escape', 'ArrowDown', 'F6'])('%s only moves', (key) => {
  expect(beginsCall({ ...none, key })).toBe(false);
});

test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('a command (%s) says nothing of a call', (held) => {
  expect(beginsCall({ ...none, [held]: true, key: 'k' })).toBe(false);
});
