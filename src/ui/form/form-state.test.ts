import { expect, test } from 'vitest';
import { change, checked, isDirty, refuse, restore, send, sent, startForm } from './form-state.ts';

const start = startForm({ subject: '', interview: { symptom: '' } });

test('a changed field loses its error, others keep theirs', () => {
  const refused = refuse(start, { subject: '入力してください。', 'interview.symptom': '入力してください。' });
  const typed = change(refused, 'subject', 'あ');
  expect(typed.errors).toEqual({ 'interview.symptom': '入力してください。' });
  expect(typed.values.subject).toBe('あ');
  expect(change(typed, 'interview', { symptom: 'い' }).errors).toEqual({});
});

test('nobody is scolded before the first try', () => {
  const errors = { subject: '入力してください。' };
  expect(checked(start, 'subject', errors).errors).toEqual({});
  expect(checked(refuse(start, {}), 'subject', errors).errors).toEqual(errors);
  expect(checked(refuse(start, errors), 'subject', {}).errors).toEqual({});
});

test('a refusal keeps every value and may be repeated', () => {
  const typed = change(start, 'subject', 'あ');
  const refusal = { words: '他の人が先に使いました。', fields: {}, code: 'x.taken' };
  const twice = refuse(send(refuse(send(typed), {}, refusal)), {}, refusal);
  expect(twice).toMatchObject({ values: typed.values, refusal, sending: false, refusedTimes: 2 });
});

test('dirty means different from what was saved, not merely touched', () => {
  const typed = change(start, 'subject', 'あ');
  expect(isDirty(typed)).toBe(true);
  expect(isDirty(change(typed, 'subject', ''))).toBe(false);
  expect(isDirty(restore(start, { subject: '下書き', interview: { symptom: '' } }))).toBe(true);
});

test('what was typed while sending is still unsaved afterwards', () => {
  const typed = change(start, 'subject', 'あ');
  const more = change(send(typed), 'subject', 'ああ');
  expect(isDirty(sent(more, typed.values))).toBe(true);
  expect(isDirty(sent(send(typed), typed.values))).toBe(false);
});
