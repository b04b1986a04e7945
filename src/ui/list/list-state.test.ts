import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FilterDef, FilterValue } from './filters.ts';
import {
  hasConditions,
  type ListState,
  listQuery,
  nextSort,
  parseListState,
  toListSearch,
  withFilter,
} from './list-state.ts';

const defs: readonly FilterDef[] = [
  {
    key: 'state',
    label: '状態',
    kind: 'choice',
    options: ['new', 'active', 'a,b', '!x%', 'closed'].map((value) => ({ value, label: value })),
  },
  { key: 'received', label: '受付日', kind: 'date' },
  { key: 'subject', label: '件名', kind: 'text' },
  { key: 'department', label: '所属', kind: 'lookup', find: async () => [], namesOf: async () => [] },
  { key: 'noDisposed', label: '廃棄', kind: 'flag', words: '廃棄を除く' },
];
const shape = { views: ['open', 'overdue', 'all'], filters: defs, sortKeys: ['dueAt', 'receivedAt'] };

const word = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map((s) => s.trim())
  .filter((s) => s !== '' && s.length <= 100);
const spans = [
  'today',
  'this-fy',
  'fy2026',
  'h2026-2',
  'm2026-11',
  'w2026-11-23',
  '2026-04-01..2026-04-30',
  '..2026-04-30',
  '2026-04-01..',
];
const value: Record<string, fc.Arbitrary<FilterValue>> = {
  state: fc.record({
    kind: fc.constant('choice' as const),
    values: fc.uniqueArray(fc.constantFrom('new', 'active', 'a,b', '!x%'), { minLength: 1 }),
    not: fc.boolean(),
  }),
  received: fc.record({ kind: fc.constant('date' as const), span: fc.constantFrom(...spans) }),
  subject: fc.record({ kind: fc.constant('text' as const), text: word }),
  department: fc.record({
    kind: fc.constant('lookup' as const),
    ids: fc.uniqueArray(word, { minLength: 1, maxLength: 5 }),
  }),
  noDisposed: fc.constant({ kind: 'flag' as const }),
};
const filters = fc.record(value, { requiredKeys: [] });
const state: fc.Arbitrary<ListState> = fc.record({
  view: fc.constantFrom(...shape.views),
  saved: fc.option(fc.uuid(), { nil: null }),
  q: fc.oneof(fc.constant(''), word),
  filters: filters as fc.Arbitrary<Record<string, FilterValue>>,
  sort: fc.option(
    fc.record({ key: fc.constantFrom(...shape.sortKeys), dir: fc.constantFrom('asc' as const, 'desc' as const) }),
    { nil: null },
  ),
  id: fc.option(fc.uuid(), { nil: null }),
});

test('a state survives the URL, also through a query string', () => {
  fc.assert(
    fc.property(state, (given) => {
      const search = toListSearch(given, shape);
      expect(parseListState(search, shape)).toEqual(given);
      const pasted = Object.fromEntries(new URLSearchParams(new URLSearchParams(search).toString()));
      expect(parseListState(pasted, shape)).toEqual(given);
    }),
  );
});

test('any search at all gives a valid state, and writing it again changes nothing', () => {
  const key = fc.oneof(
    fc.constantFrom('view', 'q', 'sort', 'id', 'saved', ...defs.map((d) => `f.${d.key}`)),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.dictionary(key, fc.anything()), (search) => {
      const once = parseListState(search, shape);
      expect(shape.views).toContain(once.view);
      expect(parseListState(toListSearch(once, shape), shape)).toEqual(once);
    }),
  );
});

test.each([undefined, null, 7, 'view=open', []])('%s is an untouched list', (search) => {
  expect(parseListState(search, shape)).toEqual({
    view: 'open',
    saved: null,
    q: '',
    filters: {},
    sort: null,
    id: null,
  });
  expect(toListSearch(parseListState(search, shape), shape)).toEqual({});
});

test('unknown keys, views, sorts, choices and spans are dropped', () => {
  const search = {
    view: 'secret',
    sort: '-password',
    'f.state': 'new,root',
    'f.received': '2026-02-30..',
    'f.gone': '1',
    page: '4',
  };
  expect(toListSearch(parseListState(search, shape), shape)).toEqual({ 'f.state': 'new' });
});

test('a router that parsed numbers and booleans is understood', () => {
  expect(parseListState({ q: 123, 'f.noDisposed': 1 }, shape)).toMatchObject({
    q: '123',
    filters: { noDisposed: { kind: 'flag' } },
  });
});

test('changing a condition forgets the cursor row and the saved view', () => {
  const before = parseListState({ saved: 's1', id: 'r1', 'f.noDisposed': '1' }, shape);
  const after = withFilter(before, 'noDisposed', null);
  expect(after).toMatchObject({ saved: null, id: null, filters: {} });
  expect(hasConditions(before)).toBe(true);
  expect(hasConditions(after)).toBe(false);
});

test('a column head goes ascending, descending, then the order of the view', () => {
  const first = nextSort(null, 'dueAt');
  const second = nextSort(first, 'dueAt');
  expect([first, second, nextSort(second, 'dueAt')]).toEqual([
    { key: 'dueAt', dir: 'asc' },
    { key: 'dueAt', dir: 'desc' },
    null,
  ]);
});

test('a query resolves spans on the day and leaves the cursor out', () => {
  const asked = parseListState({ id: 'r1', 'f.received': 'this-month', 'f.state': '!closed' }, shape);
  expect(listQuery(asked, '2026-11-24')).toEqual({
    view: 'open',
    q: '',
    sort: null,
    filters: { received: { from: '2026-11-01', to: '2026-11-30' }, state: { notIn: ['closed'] } },
  });
});
