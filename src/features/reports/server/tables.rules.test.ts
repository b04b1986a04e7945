import { expect, test } from 'vitest';
import type { Figure } from '../contract/weekly-report.ts';
import { tablesOf } from './tables.rules.ts';

const figure = (key: string): Figure => ({ id: key, key, label: key, about: null, value: 1, previous: null, list: '' });

const labelsOf = (table: string, figures: readonly Figure[], order: readonly string[] = []) =>
  tablesOf(figures, order)
    .find(({ key }) => key === table)
    ?.rows.map(({ label }) => label);

test('processes stand in the order they are told in; what none tells any more goes last', () => {
  const keys = ['process.loan.asked', 'process.loan.gone', 'process.loan.lent', 'process.repair.received'];
  const order = ['process.repair.received', 'process.loan.asked', 'process.loan.lent'];
  expect(labelsOf('processes', keys.map(figure), order)).toEqual([...order, 'process.loan.gone']);
});

test('the deadline of every question comes first, not that of 県 by its key', () => {
  const figures = ['clock.authorityReport', 'clock.firstAnswer', 'clock.resolution'].map(figure);
  expect(labelsOf('deadlines', figures)?.slice(0, 2)).toEqual(['一次回答', '解決の目標']);
});
