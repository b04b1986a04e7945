import { png } from '../attach.ts';
import { approvedManual, ownKnowledge, published } from './own-manual.ts';
import { inAWeek, mark, today, type Visits } from './visit.ts';

const no = '^(FA|MN)-\\d+ ';

export const visits: Visits = {
  create: {
    as: 'ito',
    at: '/knowledge/new',
    do: async (_hand, { page }) => {
      await page.getByLabel(/^題名/).fill(`${mark}の題名`);
      await page.getByLabel(/^本文/).fill('1. 開く。');
      await page.keyboard.press('Control+Enter');
    },
    said: /^(FA|MN|KE)-\d+ /,
    shows: `${mark}の題名`,
  },
  publish: {
    as: 'ito',
    at: async (desk) => `/knowledge/${(await ownKnowledge(desk)).id}`,
    do: (hand) => hand.form('公開する', {}),
    said: new RegExp(`${no}を公開しました。`),
  },
  revise: {
    as: 'ito',
    at: async (desk) => `/knowledge/${(await ownKnowledge(desk)).id}/edit`,
    do: async (_hand, { page }) => {
      await page.getByLabel(/^題名/).fill(`${mark}の新しい題名`);
      await page.keyboard.press('Control+Enter');
    },
    said: new RegExp(`${no}の変更を保存しました。`),
    shows: `${mark}の新しい題名`,
  },
  retire: {
    as: 'ito',
    at: async (desk) => `/knowledge/${(await published(desk)).id}`,
    do: (hand) => hand.form('公開をやめる', { やめる理由: mark }),
    said: new RegExp(`${no}の公開をやめました。`),
  },
  askApproval: {
    as: 'ito',
    at: async (desk) => `/knowledge/${(await ownKnowledge(desk, 'manual')).id}`,
    do: (hand) => hand.form('承認を求める', { 承認を求める理由: mark, 決裁の期限: inAWeek }),
    said: new RegExp(`${no}の承認を求めました。`),
    shows: '確認待ち',
  },
  attach: {
    as: 'ito',
    at: async (desk) => `/knowledge/${(await ownKnowledge(desk)).id}`,
    do: async (hand, { page }) => {
      await hand.act('添付する');
      await page
        .locator('.dialog input[type=file]')
        .setInputFiles({ name: '図.png', mimeType: 'image/png', buffer: png });
      await page.locator('.dialog .btn.primary').click();
    },
    said: new RegExp(`${no}に1つのファイルを添付しました。`),
    shows: '図.png',
  },
  review: {
    as: 'ito',
    at: (_desk, deskOf) => approvedManual(deskOf),
    do: async (hand, desk) => hand.form('点検を記録', { 点検した日: await today(desk), 確かめたこと: mark }),
    said: new RegExp(`${no}の点検を記録しました。`),
    shows: mark,
  },
};
