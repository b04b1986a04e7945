import { expect, test } from 'vitest';
import { blankKnowledge, editedKnowledge, shownKnowledge, toDraft } from './knowledge-values.ts';

const base = { ...blankKnowledge, title: '署名', body: '手順', version: 3 };

test('both sides of a conflict are told in words', () => {
  const system = { key: 's1', word: '財務会計' };
  expect(shownKnowledge('systemIds', [system, { key: 's2', word: '文書管理' }])).toBe('財務会計、文書管理');
  expect(shownKnowledge('categoryId', null)).toBe('');
  expect(shownKnowledge('categoryId', system)).toBe('財務会計');
});

test('what the fields hold is what the contract takes; pages that are no number are refused', () => {
  const model = { key: '0199f000-0000-7000-8000-000000000001', word: 'R6型' };
  const draft = toDraft({ ...base, pageCount: ' 12 ', modelIds: [model] });
  expect(editedKnowledge.parse(draft)).toMatchObject({ pageCount: 12, modelIds: [model.key], version: 3 });
  expect(editedKnowledge.safeParse(toDraft({ ...base, pageCount: '四' })).success).toBe(false);
});
