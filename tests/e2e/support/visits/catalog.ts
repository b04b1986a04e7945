import type { Desk } from '../browser.ts';
import { openDays } from './own-loan.ts';
import { fresh, mark, on, today, type Visits } from './visit.ts';

const system = on('/catalog/systems', 'catalog.listSystems', {});

const product = () => ({
  name: fresh('ソフト'),
  reading: 'しけんそふと',
  maker: '試験社',
  currentVersion: '1.0',
  supportEndsOn: null,
  channel: null,
  active: true,
  listedAs: null,
});

/** A product of its own: added today, which 県 has not been agreed with about yet. */
const ownSoftware = async (desk: Desk) => {
  const change = { on: await today(desk), affects: ['feature'], what: mark };
  const { id } = await desk.call<{ id: string }>('catalog.createSoftware', { ...product(), change });
  return `/catalog/software/${id}`;
};

/** The page of a list with a row of its own. */
const pressRevise = async ({ page }: Desk, name: string) => {
  const row = page.getByRole('row').filter({ hasText: name }).first();
  await row.getByRole('button', { name: '直す' }).click();
};

export const visits: Visits = {
  createVendor: {
    as: 'mizuno',
    at: '/catalog/vendors',
    do: (hand) => hand.form('業者を登録', { 名称: `${mark}商会`, よみ: 'しけんしょうかい' }),
    said: new RegExp(`^${mark}商会 を登録しました。`),
    shows: `${mark}商会`,
  },
  reviseVendor: {
    as: 'mizuno',
    at: async (desk) => {
      const vendor = { name: fresh('保守'), reading: 'しけんほしゅ', phone: null, mail: null, note: '' };
      await desk.call('catalog.createVendor', vendor);
      return '/catalog/vendors';
    },
    do: async (hand, desk) => {
      await pressRevise(desk, `${mark}保守`);
      await hand.fillIn({ 備考: `${mark}の備考` });
    },
    said: new RegExp(`^${mark}保守\\d+ の変更を保存しました。`),
    shows: `${mark}の備考`,
  },
  createModel: {
    as: 'mizuno',
    at: '/catalog/models',
    do: (hand) => hand.form('型式を登録', { 型式: fresh('型'), メーカー: '試験社', 機器種別: 'NKパソコン' }),
    said: new RegExp(`^${mark}型\\d+ を登録しました。`),
  },
  reviseModel: {
    as: 'mizuno',
    at: async (desk) => {
      const name = fresh('機');
      const facts = { introducedFiscalYear: null, os: null, vendorId: null, warrantyYears: null };
      await desk.call('catalog.createModel', { classCode: 'NK', maker: '試験社', name, ...facts });
      return `/catalog/models?q=${encodeURIComponent(name)}`;
    },
    do: async (hand, { page }) => {
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await hand.fillIn({ OS: `${mark}OS` });
    },
    said: new RegExp(`^${mark}機\\d+ の変更を保存しました。`),
    shows: `${mark}OS`,
  },
  createSoftware: {
    as: 'mizuno',
    at: '/catalog/software',
    do: (hand) => hand.form('ソフトウェアを登録', { 名称: fresh('製品'), よみ: 'しけんせいひん', メーカー: '試験社' }),
    said: new RegExp(`^${mark}製品\\d+ を登録しました。`),
  },
  reviseSoftware: {
    as: 'mizuno',
    at: ownSoftware,
    do: (hand) => hand.form('直す', { 配り方: `${mark}配信` }),
    said: new RegExp(`^${mark}ソフト\\d+ の変更を保存しました。`),
    shows: `${mark}配信`,
  },
  recordAgreement: {
    as: 'mizuno',
    at: ownSoftware,
    phone: true,
    do: (hand) => hand.form('県との協議を記録', { 県の相手: '森', 決まったこと: `${mark}を対象に` }),
    said: new RegExp(`^${mark}ソフト\\d+ の変更について県との協議を記録しました。`),
    shows: `${mark}を対象に`,
  },
  createSystem: {
    as: 'mizuno',
    at: '/catalog/systems/new',
    do: (hand) => hand.write({ 名称: fresh('システム'), よみ: 'しけんしすてむ' }),
    said: new RegExp(`^${mark}システム\\d+ を登録しました。`),
  },
  reviseSystem: {
    as: 'mizuno',
    at: async (desk) => {
      const nothing = { description: '', ownerDepartmentId: null, firstLineFrom: null, active: true, contacts: [] };
      const named = { name: fresh('業務'), reading: 'しけんぎょうむ', kind: 'system' };
      const { id } = await desk.call<{ id: string }>('catalog.createSystem', { ...named, ...nothing });
      return `/catalog/systems/${id}/edit`;
    },
    do: (hand) => hand.write({ 説明: `${mark}の説明` }),
    said: new RegExp(`^${mark}業務\\d+ の変更を保存しました。`),
    shows: `${mark}の説明`,
  },
  agreeOnSystem: {
    as: 'mizuno',
    at: async (desk) => {
      const nothing = { description: '', ownerDepartmentId: null, firstLineFrom: null, active: true, contacts: [] };
      const named = { name: fresh('業務'), reading: 'しけんぎょうむ', kind: 'system' };
      const { id } = await desk.call<{ id: string }>('catalog.createSystem', { ...named, ...nothing });
      return `/catalog/systems/${id}`;
    },
    do: (hand) => hand.form('県との協議を記録', { 県の相手: '森', 決まったこと: `${mark}を対象に` }),
    said: new RegExp(`^${mark}業務\\d+ の変更について県との協議を記録しました。`),
    shows: `${mark}を対象に`,
  },
  recordContactVerification: {
    as: 'mizuno',
    at: system,
    phone: true,
    do: (hand) => hand.form('確認を記録', { 内容: `${mark}に電話` }),
    said: /の連絡先の確認を記録しました。/,
    shows: `${mark}に電話`,
  },
  recordTraining: {
    as: 'mizuno',
    at: system,
    do: (hand) => hand.form('習熟を記録', { 内容: `${mark}の操作`, 伊藤: '' }),
    said: /の習熟を\d+人について記録しました。/,
    shows: `${mark}の操作`,
  },
  revisePolicy: {
    as: 'mizuno',
    at: '/catalog/policies',
    do: async (hand, desk) => {
      const [day = ''] = await openDays(desk);
      await hand.form('変える', { 適用日: day, 変える理由: mark });
    },
    said: /の取扱方針を .+ から変えました。/,
  },
};
