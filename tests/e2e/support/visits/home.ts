import type { HandoverAction, HandoverRow, HandoverView } from '../../../../src/features/home/contract/handover.ts';
import type { Desk } from '../browser.ts';
import { mark, type Visits } from './visit.ts';

const ofDay = '^R\\d+\\.\\d+\\.\\d+.* の申し送り';

/** The newest 申し送り that is closed and at which this reader can do it. */
const onClosed = (action: HandoverAction) => async (desk: Desk) => {
  const { rows } = await desk.call<{ rows: HandoverRow[] }>('home.handovers', { limit: 40 });
  for (const { day, state } of rows) {
    if (state !== 'closed') continue;
    const { handover } = await desk.call<{ handover: HandoverView }>('home.handover', { day });
    if (handover.actions.includes(action)) return `/handover/${day}`;
  }
  throw new Error(`no 申し送り offers ${action}`);
};

const drafted = async (desk: Desk, _deskOf: unknown, day: string) => {
  await desk.call('home.draftHandover', { day });
  return `/handover/${day}`;
};

export const visits: Visits = {
  acknowledgeHandover: {
    as: 'tabata',
    at: onClosed('acknowledge'),
    do: (hand) => hand.act('確認した'),
    said: new RegExp(`${ofDay}を確認しました。`),
  },
  recordMeeting: {
    as: 'mizuno',
    at: onClosed('recordMeeting'),
    phone: true,
    do: (hand) => hand.form('打合せを記録', { 始めた時刻: '10:00', 終わった時刻: '10:10' }),
    said: new RegExp(`${ofDay}に打合せを記録しました。`),
    shows: '10:00～10:10',
  },
  reportMeetingFailure: {
    as: 'mizuno',
    at: onClosed('reportFailure'),
    do: (hand) =>
      hand.form('Web会議の不具合を報告', { 検知した時刻: '17:05', 県へ報告した時刻: '17:06', 不具合の内容: mark }),
    said: new RegExp(`${ofDay}に県への報告を記録しました。`),
    shows: mark,
  },
  draftHandover: {
    as: 'mizuno',
    ofDay: true,
    at: async (_desk, _deskOf, day) => `/handover/${day}`,
    do: (hand) => hand.act('下書きを作る'),
    said: new RegExp(`${ofDay}の下書きを作りました。`),
    shows: '作成中',
  },
  saveHandover: {
    as: 'mizuno',
    ofDay: true,
    at: drafted,
    do: async (hand, { page }) => {
      await hand.act('文を直す');
      await page.locator('#main textarea').fill(`${mark}の申し送り`);
      await page.keyboard.press('Control+Enter');
    },
    said: new RegExp(`${ofDay}を保存しました。`),
    shows: `${mark}の申し送り`,
  },
  closeHandover: {
    as: 'mizuno',
    ofDay: true,
    at: drafted,
    do: (hand) => hand.form('締める', { 始めた時刻: '16:40', 終わった時刻: '16:45' }),
    said: new RegExp(`${ofDay}を締めました。`),
    shows: '締め済み',
  },
};
