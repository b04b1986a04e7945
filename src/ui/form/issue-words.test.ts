import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldErrors, issueWords } from './issue-words.ts';

const schema = z.object({
  subject: z.string().min(1).max(5),
  kind: z.enum(['inquiry', 'fault']),
  count: z.number().min(1).max(3),
  tag: z.string().regex(/^[A-Z]{2}\d+$/, { error: '管理番号の形で入力してください。' }),
  mail: z.email().optional(),
  tags: z.array(z.string()).min(1),
  interview: z.object({ symptom: z.string().min(1) }),
});
const check = (values: unknown) => fieldErrors(schema.safeParse(values, { error: issueWords }).error?.issues ?? []);

test('every refusal is in Japanese and says what to do', () => {
  expect(check({ subject: '', count: 0, tag: 'x', mail: 'a', tags: [], interview: { symptom: '' } })).toEqual({
    subject: '入力してください。',
    kind: '選んでください。',
    count: '1以上で入力してください。',
    tag: '管理番号の形で入力してください。',
    mail: 'メールアドレスの形で入力してください。例 nakagawa-m@example.jp',
    tags: '1つ以上選んでください。',
    'interview.symptom': '入力してください。',
  });
});

test('lengths are counted in characters as people count them', () => {
  const errors = check({ subject: '𠮷野家の話だ', kind: 'x', count: '2', tag: 'NK1', tags: ['a'], interview: {} });
  expect(errors).toEqual({
    subject: '5文字までで入力してください。いまは6文字です。',
    kind: '選択肢から選び直してください。',
    count: '数字で入力してください。',
    'interview.symptom': '入力してください。',
  });
});

test('what passes has no errors', () => {
  expect(
    check({ subject: 'a', kind: 'fault', count: 3, tag: 'NK1', tags: ['a'], interview: { symptom: 'b' } }),
  ).toEqual({});
});
