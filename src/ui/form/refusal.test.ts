import { expect, test } from 'vitest';
import { readRefusal } from './refusal.ts';

test('a refusal about one field goes to that field', () => {
  const error = Object.assign(new Error('この管理番号は使われています。'), {
    data: { refusal: 'assets.tagTaken', field: 'assetTag', details: {}, requestId: '1' },
  });
  expect(readRefusal(error)).toEqual({
    words: 'この管理番号は使われています。',
    fields: { assetTag: 'この管理番号は使われています。' },
    code: 'assets.tagTaken',
  });
});

test('refused input goes to each of its fields', () => {
  const issues = [
    { path: 'subject', message: '入力してください。' },
    { path: 'items.0.count', message: '1以上で入力してください。' },
  ];
  const error = {
    message: '直してください。',
    data: { refusal: 'platform.invalidInput', field: 'subject', details: { issues } },
  };
  expect(readRefusal(error)?.fields).toEqual({
    subject: '入力してください。',
    'items.0.count': '1以上で入力してください。',
  });
});

test.each([null, undefined, 'x', new TypeError('fetch failed'), { data: null }, { data: { other: 1 } }])(
  'what the server did not word is not a refusal',
  (error) => {
    expect(readRefusal(error)).toBeNull();
  },
);
