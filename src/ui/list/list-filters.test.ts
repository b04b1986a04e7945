import { expect, test } from 'vitest';
import type { z } from 'zod';
import { filterOf, listInput } from '#kernel/page.ts';
import { type FilterOf, type ListSpec, shapeOf, type TreeGroup } from './list-spec.ts';

/** A contract of four conditions. What it lacks or takes in another shape is planted below, and tsc must name each. */
const asked = listInput({
  views: ['open', 'all'],
  sorts: ['number'],
  filters: {
    pool: filterOf.choice(['MK', 'LK']),
    dueOn: filterOf.days,
    department: filterOf.ids,
    breached: filterOf.flag,
  },
});
type Asked = z.infer<typeof asked>;

const find = async () => [];
const filters: readonly FilterOf<Asked>[] = [
  { key: 'pool', label: 'p', kind: 'choice', options: [{ value: 'MK', label: 'MK' }] },
  { key: 'dueOn', label: 'd', kind: 'date' },
  { key: 'department', label: 's', kind: 'lookup', find, namesOf: find },
  { key: 'breached', label: 'b', kind: 'flag', words: 'b' },
  // @ts-expect-error the contract has no such condition: the server would drop it and show everything
  { key: 'assignee', label: 'a', kind: 'lookup', find, namesOf: find },
  // @ts-expect-error the contract takes days here, not a text
  { key: 'dueOn', label: 'd', kind: 'text' },
  // @ts-expect-error the contract knows no pool of this name
  { key: 'pool', label: 'p', kind: 'choice', options: [{ value: 'NK', label: 'NK' }] },
];

const spec: ListSpec<{ id: string }, Asked> = {
  key: 'planted',
  noun: 'n',
  unit: 'u',
  // @ts-expect-error the contract has no such view
  views: ['open', 'mine'],
  idOf: ({ id }) => id,
  nameOf: ({ id }) => id,
  hrefOf: ({ id }) => id,
  filters,
  columns: [],
};

const tree: readonly TreeGroup<Asked>[] = [
  {
    title: 't',
    items: [
      { label: 'a', state: { view: 'open', filters: { pool: { kind: 'choice', values: ['MK'], not: false } } } },
      // @ts-expect-error a shortcut to a condition the contract lacks would show everything
      { label: 'b', state: { view: 'open', filters: { assignee: { kind: 'lookup', ids: [] } } } },
      // @ts-expect-error the contract has no such view
      { label: 'c', state: { view: 'mine' } },
    ],
  },
];

test('what the contract lacks is refused by the server: so it does not compile', () => {
  expect(asked.safeParse({ filters: { breached: true } }).success).toBe(true);
  expect(asked.safeParse({ filters: { breached: true, assignee: ['x'] } }).success).toBe(false);
  expect(shapeOf(spec).filters.map(({ key }) => key)).toContain('assignee');
  expect(tree).toHaveLength(1);
});
