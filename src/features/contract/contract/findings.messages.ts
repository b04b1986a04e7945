import type { StepOf } from '#kernel/process.ts';
import type { FindingState, findingProcess } from './finding.process.ts';
import type { FindingView } from './finding.ts';

type Step = StepOf<typeof findingProcess>;

/** Every word of 監査の指摘. */
export const findingsWords = {
  noun: '監査の指摘',
  states: {
    asked: '回答待ち',
    answered: '回答あり',
    closed: '閉じた',
    withdrawn: '取下げ',
  } satisfies Record<FindingState, string>,
  steps: {
    answer: '回答する',
    close: '閉じる',
    askAgain: '再び問う',
    withdraw: '取り下げる',
  } satisfies Record<Step, string>,
  done: {
    answer: ({ number, duty }) => `${number}（${duty}）に回答しました。監査が確かめて閉じます。`,
    close: ({ number, duty }) => `${number}（${duty}）を閉じました。`,
    askAgain: ({ number, duty }) => `${number}（${duty}）を再び問いました。`,
    withdraw: ({ number, duty }) => `${number}（${duty}）を取り下げました。`,
  } satisfies Record<Step, (finding: FindingView) => string>,
  asks: {
    withdraw: ({ number, duty }: FindingView) => `${number}（${duty}）を取り下げますか。問いと回答は残ります。`,
  },
  clocks: { answerDue: '回答の期限' },
  title: '監査の指摘',
  menu: '監査の指摘',
  write: '指摘を書く',
  writeOf: (duty: string) => `指摘を書く　${duty}`,
  writing: '指摘を出しています',
  written: (number: string, duty: string, due: string) =>
    `${number}を出しました。${duty}について、${due}までに回答が届きます。`,
  help: '受託者の管理者に届き、回答の期限を数えます。閉じるのは監査だけです。',
  subject: (duty: string, words: string) => `${duty} ${words}`,
  none: 'この義務と期間の指摘はありません。',
  empty: '指摘はまだありません。条項のページで義務を選んで書きます。',
  counts: (open: number, closed: number) => `未了 ${open}　閉じた ${closed}`,
  columns: { number: '番号', duty: '義務', period: '期間', question: '問い', state: '状態', due: '回答の期限' },
  period: (from: string, to: string) => `${from}–${to}`,
  facts: { title: '指摘', duty: '義務', period: '期間', question: '問い', open: '条項で見る' },
  form: { question: '問い', dueOn: '回答の期限', answer: '回答', result: '確かめたこと', reason: '理由' },
  waiting: '回答を待つ指摘',
  answered: '回答が届いた指摘',
};
