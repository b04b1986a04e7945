import type { Desk } from '../browser.ts';
import { mark, today, type Visits } from './visit.ts';

/** Somebody of the prefecture of whom nothing was said yet. */
const freshNo = async (desk: Desk) => {
  const { rows } = await desk.call<{ rows: { staffNo: string }[] }>('people.listStaff', { limit: 200 });
  for (const { staffNo } of rows) {
    const known = await desk.call<{ rows: object[] }>('access.list', { view: 'all', q: staffNo });
    if (known.rows.length === 0) return staffNo;
  }
  throw new Error('everybody is a user');
};

/** Whoever was told of now is registered nowhere yet. */
const ownUser = async (desk: Desk) => {
  const staffNo = await freshNo(desk);
  const day = await today(desk);
  const told = { network: 'mk', kind: 'use', staffNos: [staffNo], day, toldOn: day, saidBy: mark };
  await desk.call('access.tell', told);
  const { rows } = await desk.call<{ rows: { id: string }[] }>('access.list', { view: 'all', q: staffNo });
  return `/access/${rows[0]?.id}`;
};

export const visits: Visits = {
  tell: {
    as: 'mizuno',
    at: '/access/new',
    do: async (hand, desk) => {
      await hand.write({ 職員番号: await freshNo(desk), 伝えた人: `${mark}課 谷口` });
    },
    said: /^個人番号利用事務の「利用する」を1人に記録しました。/,
  },
  record: {
    as: 'mizuno',
    at: ownUser,
    phone: true,
    do: (hand) => hand.form('処理を記録', { 備考: `${mark}の登録` }),
    said: /^.+ の登録を記録しました。/,
    shows: `${mark}の登録`,
  },
};
