import { mark, on, type Visits } from './visit.ts';

const person = on('/people/staff', 'people.listStaff', { q: '中川' });

export const visits: Visits = {
  reviseStaff: {
    as: 'mizuno',
    at: person,
    do: (hand) => hand.form('直す', { 備考: mark }),
    said: /中川.* の変更を保存しました。/,
  },
  createAgent: {
    as: 'mizuno',
    at: '/people/agents',
    do: (hand) => hand.form('担当者を登録', { 氏名: `${mark} 太郎`, よみ: 'しけん たろう' }),
    said: new RegExp(`^${mark} 太郎 を登録しました。`),
    shows: `${mark} 太郎`,
  },
};

export const notVisited: readonly string[] = [
  'createDepartment',
  'createStaff',
  'reviseAgent',
  'reviseDepartment',
  'transferStaff',
];
