import { expect, test } from 'vitest';
import type { Keystroke } from './chord.ts';
import { createKeyRegistry, type ShortcutSpec } from './registry.ts';

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
const spec = (keys: string, description = keys, layer = 0): ShortcutSpec => ({
  keys,
  description,
  scope: 'page',
  layer,
  run: () => {},
});

test('single letters stay silent in a field; Ctrl+S does not', () => {
  const registry = createKeyRegistry();
  registry.add(spec('n'));
  registry.add(spec('Ctrl+S'));
  expect(registry.find(stroke('n'), false)?.keys).toBe('n');
  expect(registry.find(stroke('n'), true)).toBeNull();
  expect(registry.find(stroke('s', { ctrlKey: true }), true)?.keys).toBe('Ctrl+S');
});

test('nothing fires while the IME composes', () => {
  const registry = createKeyRegistry();
  for (const keys of ['n', 'Enter', 'Ctrl+Enter', 'Escape']) registry.add(spec(keys));
  for (const key of ['n', 'Enter', 'Escape']) {
    expect(registry.find(stroke(key, { isComposing: true }), false)).toBeNull();
    expect(registry.find(stroke(key, { keyCode: 229 }), false)).toBeNull();
  }
  expect(registry.find(stroke('Enter', { ctrlKey: true, isComposing: true }), true)).toBeNull();
});

test('the newest binding wins and gives the key back when it goes', () => {
  const registry = createKeyRegistry();
  registry.add(spec('Enter', 'list'));
  const remove = registry.add(spec('Enter', 'pane'));
  expect(registry.find(stroke('Enter'), false)?.description).toBe('pane');
  remove();
  expect(registry.find(stroke('Enter'), false)?.description).toBe('list');
});

test('a dialog has the keyboard to itself, also when dialogs stand on dialogs', () => {
  const registry = createKeyRegistry();
  registry.add(spec('n', 'page'));
  const first = registry.openLayer();
  const second = registry.openLayer();
  registry.add(spec('n', 'first', first.layer));
  registry.add(spec('n', 'second', second.layer));
  expect(registry.active().map((one) => one.description)).toEqual(['second']);
  second.close();
  expect(registry.find(stroke('n'), false)?.description).toBe('first');
  first.close();
  expect(registry.find(stroke('n'), false)?.description).toBe('page');
});
