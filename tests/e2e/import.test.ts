import iconv from 'iconv-lite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { type Hands, handsOn } from './support/hands.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

/** As an office sends it: a title above, Shift_JIS, half-width kana, full-width figures, one row nobody can place. */
const ugly = [
  '三重県　職員一覧（人事異動後）,,,,,',
  ',,,,,',
  '職員番号, 氏名　,フリガナ,所属名,内線番号,席次',
  '９９０００１,試験　花子,ｼｹﾝ ﾊﾅｺ,税収確保課,３－９９０１,1',
  '990002,試験 次郎,しけん じろう,税収確保課,3-9902,2',
  '990003,試験 三郎,しけん さぶろう,桑名農政環境部,3-9903,3',
].join('\r\n');

let browser: Browser;
let desk: Desk;
let page: Page;
let hands: Hands;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach((test) => leaveDesk(desk, test));

async function press(name: string | RegExp) {
  await hands.tabTo(page.getByRole('button', { name }));
  await hands.press('Enter');
}

test('a file of staff: read, checked, applied as one, and taken back', async () => {
  desk = await openDesk(browser);
  page = desk.page;
  hands = handsOn(page);
  await enterAs(desk, 'mizuno');
  await page.goto('/imports/new?kind=staff');
  await settled(page);
  await hands.tabTo(page.locator('#import-file'));
  const file = { name: '職員一覧.csv', mimeType: 'text/csv', buffer: iconv.encode(ugly, 'cp932') };
  await page.locator('#import-file').setInputFiles(file);
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);

  await press('検証する');
  await page.getByRole('heading', { name: /検証結果/ }).waitFor();
  await page.getByText('まだ何も変えていません').waitFor();
  await page.getByRole('table').getByText('桑名農政環境部').waitFor();

  await press('2行を反映');
  await page.getByRole('heading', { name: /反映の結果/ }).waitFor();
  interface Found {
    candidates: { name: string }[];
  }
  const find = async () => (await desk.call<Found>('intake.caller', { text: '3-9901' })).candidates;
  expect((await find()).map(({ name }) => name)).toEqual(['試験 花子']);

  await press('元に戻す');
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await dialog.waitFor();
  await hands.tabTo(dialog.getByRole('button', { name: '元に戻す' }));
  await hands.press('Enter');
  await page.getByRole('heading', { name: /元に戻しました/ }).waitFor();
  expect(await find()).toEqual([]);
  expect(desk.problems).toEqual([]);
});
