import { expect, test } from 'vitest';
import { conflictFields } from './form-conflict.tsx';

const base = {
  simNo: '',
  imageName: '',
  note: '',
  model: { key: 'm1', word: 'R6型', note: '富士通' },
  systems: [{ key: 's1', word: '財務会計' }],
  version: 3,
};
const labels = { simNo: 'SIM', imageName: '標準イメージ', note: '備考', model: '型式', systems: '業務システム' };
const show = (_key: string, value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

test('only what differs is asked; what they left alone starts as mine, what they touched as theirs', () => {
  const theirs = { ...base, note: '画面に傷', simNo: 'SIM-1', version: 4 };
  const mine = { ...base, note: 'キーが外れた', imageName: '第8版' };
  const fields = conflictFields({ base, mine, theirs }, labels, show);
  expect(fields.map(({ key, first, mine: left, theirs: right }) => [key, first, left, right])).toEqual([
    ['simNo', 'theirs', '', 'SIM-1'],
    ['imageName', 'mine', '第8版', ''],
    ['note', 'theirs', 'キーが外れた', '画面に傷'],
  ]);
});

test('a choice is the same by its key, whatever stands beside it', () => {
  const theirs = { ...base, model: { key: 'm1', word: 'R6型', note: '' }, systems: [{ key: 's1', word: '財務' }] };
  expect(conflictFields({ base, mine: base, theirs }, labels, show)).toEqual([]);
});
