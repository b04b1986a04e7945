import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { handsOn } from './support/hands.ts';
import { enterAs } from './support/sign-in.ts';
import { ownItem } from './support/visits/own-stock.ts';

let browser: Browser;
let desk: Desk;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach((test) => leaveDesk(desk, test));

test('a place is counted by keyboard and reader: what differs asks for its reason, and the books follow', async () => {
  desk = await openDesk(browser);
  await enterAs(desk, 'ito');
  const { page } = desk;
  const hands = handsOn(page);
  const { item, roomId } = await ownItem(desk);
  await page.goto(`/stock/count?room=${roomId}`);
  const scan = page.getByLabel('品目番号を読む');
  await hands.tabTo(scan);
  await hands.type('この場所にない');
  await hands.press('Enter');
  await page.getByText('この場所にないはこの場所の帳簿にありません。').waitFor();
  await hands.type(item.code.toLowerCase());
  await hands.press('Enter');
  const seen = page.getByLabel(`${item.code} 数えた数`);
  await expect.poll(() => seen.evaluate((box) => box === document.activeElement)).toBe(true);
  await hands.type('7');
  await hands.press('Control+Enter');
  await page.getByText('帳簿と違う品目があります').first().waitFor();
  await hands.type('配付の記入漏れ');
  await hands.press('Control+Enter');
  await page.getByText('1品目を数え、違った1品目の在庫を直しました。').first().waitFor();
  expect(await desk.call('stock.getItem', { id: item.id })).toMatchObject({ quantity: 7 });
});
