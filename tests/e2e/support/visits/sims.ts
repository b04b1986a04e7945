import type { Desk } from '../browser.ts';
import { fresh, mark, on, type Visits } from './visit.ts';

const line = () => ({ cardNo: fresh('SIM'), lineNo: fresh('回線'), contractNo: fresh('契約'), carrier: '試験通信' });

/** A spare card of its own. */
const ownSim = async (desk: Desk) => {
  const spare = { ...line(), state: 'spare', assetId: null, stoppedOn: null, note: '' };
  return desk.call<{ id: string }>('sims.create', spare);
};

export const visits: Visits = {
  create: {
    as: 'mizuno',
    at: '/sims/new',
    do: async (hand) => {
      const { cardNo, lineNo, contractNo, carrier } = line();
      const numbers = { SIM番号: cardNo, 回線番号: lineNo, 契約番号: contractNo, 通信事業者: carrier };
      await hand.write({ ...numbers, 状態: '予備' });
    },
    said: new RegExp(`^SIM ${mark}SIM\\d+ を登録しました。`),
    shows: new RegExp(`${mark}回線`),
  },
  revise: {
    as: 'mizuno',
    at: async (desk) => `/sims/${(await ownSim(desk)).id}/edit`,
    do: (hand) => hand.write({ 備考: `${mark}の控え` }),
    said: new RegExp(`^SIM ${mark}SIM\\d+ の変更を保存しました。`),
    shows: `${mark}の控え`,
  },
  check: {
    as: 'mizuno',
    at: on('/sims', 'sims.list', { view: 'inUse' }),
    phone: true,
    do: (hand) => hand.form('突き合わせを記録', { 確かめたこと: `${mark}の三つ` }),
    said: /^SIM .+ の突き合わせを記録しました。/,
    shows: `${mark}の三つ`,
  },
};
