import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findBarriers, sidewaysScroll } from './support/axe.ts';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { handsOn } from './support/hands.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

let browser: Browser;
let desk: Desk;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach((context) => leaveDesk(desk, context));

test('a 職員 asks by keyboard, follows, writes back, and sees no word of the desk’s inside', async () => {
  desk = await openDesk(browser);
  await enterAs(desk, 'shokuin');
  const { page } = desk;
  const hands = handsOn(page);
  await page.goto('/');
  await settled(page);
  expect(new URL(page.url()).pathname).toBe('/home');
  await hands.tabTo(page.locator('a.askbox'));
  await hands.press('Enter');
  await page.waitForURL('**/ask');
  await hands.tabTo(page.getByLabel('何が起きていますか'));
  await hands.type('会議室でふたを開けると無線の一覧が空になります。');
  await hands.press('Control+s');
  await page.waitForURL(/\/tickets\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1, name: /会議室でふたを開けると/ }).waitFor();
  await settled(page);
  await hands.tabTo(page.getByLabel('返事を書く'));
  await hands.type('再起動すると直ります。');
  await hands.press('Tab');
  await hands.press('Enter');
  await page.getByText('返事を窓口に送りました。').waitFor();
  await page.locator('.own-talk').getByText('再起動すると直ります。').waitFor();
  expect(await page.getByText('優先度').count()).toBe(0);
  expect(await findBarriers(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  expect(await findBarriers(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(desk.problems).toEqual([]);
});
