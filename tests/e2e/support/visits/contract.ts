import type { Desk } from '../browser.ts';
import { inAWeek, mark, type Visits } from './visit.ts';

type DeskOf = (who: string) => Promise<Desk>;

interface Finding {
  readonly id: string;
  readonly version: number;
}

/** Asked by the auditor about a duty of this week. */
async function opened(auditor: Desk): Promise<Finding> {
  const { today } = await auditor.call<{ today: string }>('accounts.me', undefined);
  const draft = { duty: '3-1.1', from: today, to: today, question: mark, dueOn: today };
  return auditor.call('contract.openFinding', draft);
}

const asked = async (_desk: Desk, deskOf: DeskOf) =>
  `/contract/findings/${(await opened(await deskOf('sugimoto'))).id}`;

const answered = async (_desk: Desk, deskOf: DeskOf) => {
  const { id, version } = await opened(await deskOf('sugimoto'));
  await (await deskOf('mizuno')).call('contract.answer', { id, version, form: { answer: mark } });
  return `/contract/findings/${id}`;
};

const no = String.raw`^F\d+-\d+（3-1\.1）`;

export const visits: Visits = {
  openFinding: {
    as: 'sugimoto',
    at: '/contract/clauses',
    do: (hand) => hand.form('指摘を書く', { 問い: mark }),
    said: /^F\d+-\d+を出しました。/,
  },
  answer: {
    as: 'mizuno',
    at: asked,
    do: (hand) => hand.form('回答する', { 回答: mark }),
    said: new RegExp(`${no}に回答しました。`),
    shows: '回答あり',
  },
  close: {
    as: 'sugimoto',
    at: answered,
    do: (hand) => hand.form('閉じる', { 確かめたこと: mark }),
    said: new RegExp(`${no}を閉じました。`),
    shows: '閉じた',
  },
  askAgain: {
    as: 'sugimoto',
    at: answered,
    do: (hand) => hand.form('再び問う', { 問い: mark, 回答の期限: inAWeek }),
    said: new RegExp(`${no}を再び問いました。`),
    shows: '回答待ち',
  },
  withdraw: {
    as: 'sugimoto',
    at: asked,
    do: (hand) => hand.form('取り下げる', { 理由: mark }),
    said: new RegExp(`${no}を取り下げました。`),
    shows: '取下げ',
  },
  keepNames: {
    as: 'kanri',
    at: '/contract/names',
    do: (hand) => hand.write({ 窓口の電話: '2718' }),
    said: /^名前を「.+」「.+」にしました。/,
  },
};
