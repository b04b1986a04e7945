import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { handsOn } from './support/hands.ts';
import { enterAs } from './support/sign-in.ts';

let browser: Browser;
let desk: Desk;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach((test) => leaveDesk(desk, test));

/** A device in somebody's use that no repair is open of. */
async function someDevice(): Promise<string> {
  const assets = await desk.call<{ rows: { assetTag: string; status: string }[] }>('assets.list', {
    view: 'all',
    q: 'DK',
    limit: 50,
  });
  const repairs = await desk.call<{ rows: { assetTag: string }[] }>('repairs.list', { view: 'open', limit: 100 });
  const taken = new Set(repairs.rows.map(({ assetTag }) => assetTag));
  const found = assets.rows.find(({ assetTag, status }) => status === 'inUse' && !taken.has(assetTag));
  if (!found) throw new Error('no DK in use');
  return found.assetTag;
}

test('a repair by keyboard: received by reading, looked at, told to its user', async () => {
  desk = await openDesk(browser);
  await enterAs(desk, 'ito');
  const { page } = desk;
  const hands = handsOn(page);
  const tag = await someDevice();
  await page.goto('/repairs/new');
  await page.getByLabel('管理番号').waitFor();
  await hands.type(tag);
  await hands.press('Tab');
  await hands.type('電源が入らない');
  await hands.press('Control+Enter');
  await page.getByRole('heading', { name: `${tag} 電源が入らない` }).waitFor();

  // The form of the next step stands open on the page.
  const next = page.getByRole('form', { name: '診断を記録' });
  await next.getByLabel('箇所').selectOption('board');
  await next.getByLabel('原因').fill('電源部の故障');
  await hands.press('Control+Enter');
  await page.getByRole('form', { name: '処置を説明' }).waitFor();
  await page.getByRole('button', { name: '処置を説明' }).first().press('Enter');
  await page.getByRole('dialog').waitFor();
  await hands.press('Control+Enter');
  await page.getByText('処置決定').first().waitFor();
  const [row] = (await desk.call<{ rows: { state: string }[] }>('repairs.list', { view: 'mine', q: tag })).rows;
  expect(row?.state).toBe('decided');
});
