import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { interviewFields } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { InterviewFields } from './interview-fields.public.tsx';

const empty = Object.fromEntries(interviewFields.map((field) => [field, ''])) as Parameters<
  typeof InterviewFields
>[0]['interview'];
const shown = (over: object) =>
  renderToStaticMarkup(<InterviewFields interview={{ ...empty, ...over }} onChange={() => {}} />);

test('聞き取り tells in which fact a 外字 or an unseen character stands, and nothing of other texts', () => {
  expect(shown({ userName: '渡邉󠄁 髙志', operation: '起動した' })).not.toContain('class="help"');
  const told = shown({ userName: '\uE000田', operation: '起動\u200Bした' });
  expect(told).toMatch(new RegExp(`${ticketsWords.interview.userName}</b>　外字`));
  expect(told).toMatch(new RegExp(`${ticketsWords.interview.operation}</b>　見えない文字`));
});
