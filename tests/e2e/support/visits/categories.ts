import { mark, type Visits } from './visit.ts';

export const visits: Visits = {
  create: {
    as: 'mizuno',
    at: '/tickets/categories',
    do: (hand) => hand.form('分類を登録', { 分類: `${mark}の分類`, 並び順: '90' }),
    said: new RegExp(`^${mark}の分類 を登録しました。`),
    shows: `${mark}の分類`,
  },
  createTemplate: {
    as: 'ito',
    at: '/tickets/templates',
    do: (hand) => hand.form('定型文を登録', { 見出し: `${mark}の文`, 本文: mark }),
    said: new RegExp(`^${mark}の文 を登録しました。`),
    shows: `${mark}の文`,
  },
  revise: {
    as: 'mizuno',
    at: '/tickets/categories',
    do: async (hand, { page }) => {
      await page.locator('#main').getByRole('button', { name: /直す/ }).first().click();
      await hand.fillIn({ 並び順: '91' });
    },
    said: /の変更を保存しました。/,
  },
  reviseTemplate: {
    as: 'ito',
    at: '/tickets/templates',
    do: async (hand, { page }) => {
      await page.locator('#main').getByRole('button', { name: /直す/ }).first().click();
      await hand.fillIn({ 本文: mark });
    },
    said: /の変更を保存しました。/,
  },
};
