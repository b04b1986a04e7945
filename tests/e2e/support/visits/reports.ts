import type { Desk } from '../browser.ts';
import type { Presser } from '../presser.ts';
import { onReport } from './own-report.ts';
import { mark, type Visits } from './visit.ts';

const week = '^第\\d+週の週間報告書';

/** A press that binds is asked about first. */
const confirm =
  (name: string) =>
  async (hand: Presser, { page }: Desk) => {
    await hand.act(name);
    await page.getByRole('alertdialog').getByRole('button', { name }).click();
  };

export const visits: Visits = {
  saveSection: {
    as: 'mizuno',
    at: onReport('written'),
    phone: true,
    do: async (_hand, { page }) => {
      const section = page.locator('#section-nextWeek');
      await section.getByRole('button', { name: '文を直す' }).click();
      await section.getByRole('textbox').fill(`${mark}の予定`);
      await section.getByRole('button', { name: '保存' }).click();
    },
    said: /^「来週の予定」を保存しました。/,
    shows: `${mark}の予定`,
  },
  refresh: {
    as: 'mizuno',
    at: onReport('written'),
    do: (hand) => hand.act('締め直す'),
    said: new RegExp(`${week}の数値を締め直しました。`),
  },
  requestCheck: {
    as: 'mizuno',
    at: onReport('confirmed'),
    undo: true,
    do: (hand) => hand.act('確認に回す'),
    said: new RegExp(`${week}を確認に回しました。`),
  },
  withdraw: {
    as: 'mizuno',
    at: onReport('asked'),
    do: (hand) => hand.act('作成に戻す'),
    said: new RegExp(`${week}を作成に戻しました。`),
  },
  check: {
    as: 'tabata',
    at: onReport('asked'),
    do: (hand) => hand.act('確認した'),
    said: new RegExp(`${week}を確認しました。`),
    shows: /田端/,
  },
  submit: {
    as: 'mizuno',
    at: onReport('checked'),
    do: confirm('提出する'),
    said: new RegExp(`${week}を県へ提出しました。`),
  },
  returnIt: {
    as: 'mori',
    at: onReport('submitted'),
    do: (hand) => hand.form('差し戻す', { 差し戻す理由: mark }),
    said: new RegExp(`${week}を差し戻しました。`),
    shows: mark,
  },
  accept: {
    as: 'mori',
    // 受理 cannot be taken back, and the other visits share the report that 県 has not accepted.
    ofDay: true,
    at: onReport('submitted'),
    do: confirm('受理する'),
    said: new RegExp(`${week}を受理しました。`),
    shows: '受理',
  },
};
