import { describe, expect, test } from 'vitest';
import { blankKnowledge, conflictFields, editedKnowledge, mergeValues, toDraft } from './knowledge-values.ts';

const base = { ...blankKnowledge, title: '署名', body: '手順', version: 3 };

describe('two editors of one item', () => {
  const mine = { ...base, body: '私の手順', pageCount: '4' };
  const theirs = { ...base, title: 'メールの署名', body: '別の手順', version: 4 };

  test('only what differs is asked; what one side alone touched starts as that side', () => {
    expect(conflictFields(base, mine, theirs).map((field) => [field.key, field.first])).toEqual([
      ['title', 'theirs'],
      ['body', 'theirs'],
      ['pageCount', 'mine'],
    ]);
  });

  test('the merge is theirs with the chosen fields of mine, upon their version', () => {
    const merged = mergeValues(mine, theirs, { title: 'theirs', body: 'mine', pageCount: 'mine' });
    expect(merged).toEqual({ ...theirs, body: '私の手順', pageCount: '4', version: 4 });
  });
});

test('what the fields hold is what the contract takes; pages that are no number are refused', () => {
  const model = { key: '0199f000-0000-7000-8000-000000000001', word: 'R6型' };
  const draft = toDraft({ ...base, pageCount: ' 12 ', modelIds: [model] });
  expect(editedKnowledge.parse(draft)).toMatchObject({ pageCount: 12, modelIds: [model.key], version: 3 });
  expect(editedKnowledge.safeParse(toDraft({ ...base, pageCount: '四' })).success).toBe(false);
});
