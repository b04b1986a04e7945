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
};

/** A day has one 申し送り and a closed day none: these can be done once, and only on some days. */
export const notVisited: readonly string[] = ['closeHandover', 'draftHandover', 'saveHandover'];
