import { describe, expect, it } from 'vitest';
import { ownField, type Plain } from './plain-fields.public.tsx';
import { inputOf, placed, valuesOf } from './plain-values.public.ts';

const load = async () => [];
const one = { name: '中川', tags: ['NK-1'] };
const plain: Plain<typeof one> = {
  line: { label: 'a' },
  cost: { label: 'b', as: 'number' },
  day: { label: 'c', as: 'day' },
  at: { label: 'd', as: 'moment' },
  works: { label: 'e', as: 'check' },
  kind: { label: 'f', choices: [{ key: 'x', word: 'X' }] },
  part: { label: 'g', choices: [{ key: 'x', word: 'X' }], unchosen: true },
  tag: { label: 'h', choices: ({ tags }) => tags.map((key) => ({ key, word: key })) },
  siteId: { label: 'i', load },
  old: { label: 'j', only: ({ kind }) => kind === 'y' },
  own: ownField<readonly string[], typeof one>('k', {
    start: ({ tags }) => tags,
    draw: () => null,
    send: (tags) => tags.length,
  }),
};

describe('what the fields of a table hold', () => {
  it('begins blank, with the first choice, and with what an own field says', () => {
    expect(valuesOf(plain, {}, one)).toEqual({
      line: '',
      cost: '',
      day: '',
      at: '',
      works: false,
      kind: 'x',
      part: '',
      tag: 'NK-1',
      siteId: null,
      old: '',
      own: ['NK-1'],
    });
  });

  it('begins with what the record says, as it says it; nulls are nothing, and what has no field goes along', () => {
    const known = { line: null, day: null, at: '2026-11-24T01:42:00Z', siteId: placed('1', '本庁舎'), ticketId: null };
    expect(valuesOf(plain, known, one)).toMatchObject({
      line: '',
      day: '',
      at: '2026-11-24 10:42',
      siteId: { key: '1', word: '本庁舎' },
      ticketId: null,
    });
    expect([placed('1', null), placed(null, '本庁舎')]).toEqual([null, null]);
  });

  it('is sent as the schema takes it', () => {
    const filled = { line: ' a ', cost: '３３,000', day: '', at: '2026-11-24 10:42', siteId: placed('1', '本庁舎') };
    const values = { ...valuesOf(plain, {}, one), ...filled };
    expect(inputOf(plain, values, one)).toMatchObject({
      line: ' a ',
      cost: 33_000,
      day: null,
      at: '2026-11-24T01:42:00Z',
      siteId: '1',
      own: 1,
    });
    expect(inputOf(plain, { ...values, cost: '' }, one)).toMatchObject({ cost: null });
  });

  it('is sent blank where the field is not shown', () => {
    const values = { ...valuesOf(plain, {}, one), old: 'NK-2' };
    expect(inputOf(plain, values, one).old).toBe('');
    expect(inputOf(plain, { ...values, kind: 'y' }, one).old).toBe('NK-2');
  });
});
