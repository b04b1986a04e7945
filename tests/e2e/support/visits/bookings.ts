import { freeThing } from './own-loan.ts';
import { fresh, mark, next, type Visits } from './visit.ts';

export const visits: Visits = {
  keepKit: {
    as: 'mizuno',
    at: '/loans/kits',
    phone: true,
    do: async (hand, desk) => {
      const { assetTag } = await freeThing(desk, 'equipment');
      const kit = { 記号: `Z${next()}`, 名前: fresh('セット'), 中身を加える: assetTag };
      await hand.form('セットを作る', kit);
    },
    said: new RegExp(`^${mark}セット\\d+を保存しました。`),
    shows: new RegExp(`${mark}セット`),
  },
};
