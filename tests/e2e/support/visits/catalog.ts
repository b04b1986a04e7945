import { mark, type Visits } from './visit.ts';

export const visits: Visits = {
  createVendor: {
    as: 'mizuno',
    at: '/catalog/vendors',
    do: (hand) => hand.form('業者を登録', { 名称: `${mark}商会`, よみ: 'しけんしょうかい' }),
    said: new RegExp(`^${mark}商会 を登録しました。`),
    shows: `${mark}商会`,
  },
};

export const notVisited: readonly string[] = [
  'recordContactVerification',
  'createModel',
  'createSoftware',
  'createSystem',
  'recordAgreement',
  'recordTraining',
  'reviseModel',
  'revisePolicy',
  'reviseSoftware',
  'reviseSystem',
  'reviseVendor',
];
