import { expect, test } from 'vitest';
import { flatten, keepActive, matchActions, moveActive, paletteGroups } from './palette-state.ts';

const actions = [
  { key: 'new', word: '新規受付', keywords: ['しんき', 'new'] },
  { key: 'loan', word: '貸出の一覧', keywords: ['かしだし'] },
];

test('actions are found by their words, readings and letters of any width', () => {
  expect(matchActions(actions, '受付')).toEqual([actions[0]]);
  expect(matchActions(actions, 'シンキ')).toEqual([actions[0]]);
  expect(matchActions(actions, 'ＮＥＷ')).toEqual([actions[0]]);
  expect(matchActions(actions, '一覧 貸出')).toEqual([actions[1]]);
  expect(matchActions(actions, '')).toEqual(actions);
  expect(matchActions(actions, '廃棄')).toEqual([]);
});

test('what was found stands before the actions, empty groups are left out', () => {
  const found = [
    { title: '機器', items: [] },
    { title: '受付', items: [{ key: 't1', word: '回復キー' }] },
  ];
  expect(paletteGroups(found, actions, '新規', '操作').map((g) => g.title)).toEqual(['受付', '操作']);
});

test('the frame goes round and survives new answers', () => {
  const items = flatten([{ title: '操作', items: actions }]);
  expect(keepActive(items, 'loan')).toBe('loan');
  expect(keepActive(items, 'gone')).toBe('new');
  expect(keepActive([], 'gone')).toBeNull();
  expect(moveActive(items, 'loan', 1)).toBe('new');
  expect(moveActive(items, 'new', -1)).toBe('loan');
  expect(moveActive([], null, 1)).toBeNull();
});
