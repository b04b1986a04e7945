import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;
const isBlank = (input: unknown) => input === undefined || input === null || input === '';

const formats: Record<string, string> = {
  email: 'メールアドレスの形で入力してください。例 nakagawa-m@example.jp',
  url: 'URLの形で入力してください。例 https://example.jp/',
  uuid: '一覧から選んでください。',
  date: '日付を入力してください。',
  datetime: '日時を入力してください。',
};

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  const { minimum, input, origin } = issue;
  if (isBlank(input)) return '入力してください。';
  if (origin === 'string') return `${minimum}文字以上で入力してください。いまは${[...String(input)].length}文字です。`;
  if (origin === 'array' || origin === 'set') return `${minimum}つ以上選んでください。`;
  return issue.inclusive === false
    ? `${minimum}より大きい数を入力してください。`
    : `${minimum}以上で入力してください。`;
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>): string {
  const { maximum, input, origin } = issue;
  if (origin === 'string') return `${maximum}文字までで入力してください。いまは${[...String(input)].length}文字です。`;
  if (origin === 'array' || origin === 'set') return `${maximum}つまで選べます。余分を外してください。`;
  return issue.inclusive === false
    ? `${maximum}より小さい数を入力してください。`
    : `${maximum}までで入力してください。`;
}

/** Japanese words for what a schema refuses: the cause and what to do. A schema's own words come before these. */
export function issueWords(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_type':
      if (isBlank(issue.input)) return '入力してください。';
      return issue.expected === 'number' || issue.expected === 'int'
        ? '数字で入力してください。'
        : '入力の形を確かめてください。';
    case 'invalid_value':
    case 'invalid_union':
      return isBlank(issue.input) ? '選んでください。' : '選択肢から選び直してください。';
    case 'invalid_format':
      if (isBlank(issue.input)) return '入力してください。';
      return formats[issue.format] ?? '使えない文字か、決まった形に合わないところがあります。入力を確かめてください。';
    case 'not_multiple_of':
      return `${issue.divisor}の倍数で入力してください。`;
    default:
      return '入力の内容を確かめてください。';
  }
}

/** The refused fields by dotted path, first cause each. Empty when the values pass. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) errors[issue.path.map(String).join('.')] ??= issue.message;
  return errors;
}
