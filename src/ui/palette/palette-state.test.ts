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

test('this page, places and recents stand before what was found, other actions after it, empty groups nowhere', () => {
  const found = [
    { title: '機器', items: [] },
    { title: '受付', items: [{ key: 't1', word: '回復キー' }] },
  ];
  const own = {
    before: [
      { title: 'この画面の操作', items: [{ key: 'take', word: '受付を担当する' }] },
      { title: '場所', items: [{ key: 'tickets', word: '受付' }] },
      { title: '最近開いたもの', items: [{ key: 'r', word: '回復キー', code: 'R8-00012' }] },
    ],
    after: [{ title: '操作', items: actions }],
  };
  const titles = (text: string) => paletteGroups(found, own, text).map((group) => group.title);
  expect(titles('受付')).toEqual(['この画面の操作', '場所', '受付', '操作']);
  expect(titles('R8-00012')).toEqual(['最近開いたもの', '受付']);
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
