import type { Desk } from '../browser.ts';
import { firstId } from '../records.ts';
import { fresh, mark, next, on, today, type Visits } from './visit.ts';

const person = on('/people/staff', 'people.listStaff', { q: '中川' });

const aDepartment = (desk: Desk) => firstId(desk, 'people.listDepartments', { q: '桑名' });

/** Somebody who came today, for this visit. */
const newcomer = async (desk: Desk) => {
  const nobody = { siteId: null, roomId: null, extension: null, phone: null, mail: null };
  const draft = { staffNo: `Z${next()}`, name: fresh('職員'), reading: 'しけんしょくいん', ...nobody };
  const { id } = await desk.call<{ id: string }>('people.createStaff', {
    draft: { ...draft, coordinator: false, leftOn: null, note: '' },
    departmentId: await aDepartment(desk),
    from: '2026-04-01',
  });
  return `/people/staff/${id}`;
};

/** A 所属 that begins today, for this visit. */
const ownDepartment = async (desk: Desk) => {
  const what = { code: `Z${next()}`, name: fresh('課'), reading: 'しけんか', kind: 'section' };
  const { id } = await desk.call<{ id: string }>('people.createDepartment', {
    ...what,
    parentId: null,
    siteId: null,
    validFrom: await today(desk),
    validTo: null,
    successorId: null,
  });
  return `/people/departments/${id}`;
};

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
  createStaff: {
    as: 'mizuno',
    at: '/people/staff',
    do: (hand) =>
      hand.form('職員を登録', { 職員番号: `Z${next()}`, 氏名: fresh('花子'), よみ: 'しけんはなこ', 所属: '桑名' }),
    said: new RegExp(`^${mark}花子\\d+ を登録しました。`),
  },
  transferStaff: {
    as: 'mizuno',
    at: newcomer,
    do: (hand) => hand.form('異動', { 異動先の所属: '津', 根拠: mark }),
    said: /^1名を異動しました。/,
    shows: '所属の履歴',
  },
  createDepartment: {
    as: 'mizuno',
    at: '/people/departments',
    do: (hand) => hand.form('所属を登録', { 所属コード: `Z${next()}`, 所属名: fresh('班'), よみ: 'しけんはん' }),
    said: new RegExp(`^${mark}班\\d+ を登録しました。`),
  },
  reviseDepartment: {
    as: 'mizuno',
    at: ownDepartment,
    do: (hand) => hand.form('直す', { よみ: 'しけんあらためか' }),
    said: new RegExp(`^${mark}課\\d+ の変更を保存しました。`),
    shows: 'しけんあらためか',
  },
  reviseAgent: {
    as: 'mizuno',
    at: async (desk) => {
      const agent = { name: `${mark} 次郎${next()}`, reading: 'しけん じろう', duty: 'headquarters' };
      await desk.call('people.createAgent', { ...agent, region: null, phone: null, active: true });
      return '/people/agents';
    },
    do: async (hand, { page }) => {
      const row = page
        .getByRole('row')
        .filter({ hasText: `${mark} 次郎` })
        .first();
      await row.getByRole('button', { name: '直す' }).click();
      await hand.fillIn({ 電話: '059-000-7777' });
    },
    said: new RegExp(`^${mark} 次郎\\d+ の変更を保存しました。`),
    shows: '059-000-7777',
  },
};
