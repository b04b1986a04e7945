import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Desk, openBrowser } from './support/browser.ts';
import { coveredOn } from './support/covered.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { type Hands, handsOn } from './support/hands.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

// The second after a press: what happened is said in a sentence of its own, nothing to press is covered, the counts and
// rows follow, the focus has a place, and what can be taken back is.

let browser: Browser;
let desk: Desk;
let page: Page;
let hands: Hands;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  desk = await openDesk(browser);
  page = desk.page;
  hands = handsOn(page);
  await enterAs(desk, 'ito');
});
afterEach((test) => leaveDesk(desk, test));

const lane = () => page.locator('.toasts');
const said = (words: string | RegExp) => lane().getByText(words).first();

const covered = () => coveredOn(page);
const focused = () => page.evaluate(() => document.activeElement?.tagName ?? 'BODY');
const countOf = async (view: string) => {
  const link = page
    .getByRole('navigation', { name: '保存した表示' })
    .getByRole('link', { name: new RegExp(`^${view}`) });
  return Number((await link.textContent())?.replaceAll(/\D/g, ''));
};

test('a ticket is taken by one key, says by when, and is given back', async () => {
  await page.goto('/tickets?view=unassigned');
  await settled(page);
  const before = await countOf('未割当');
  await hands.press('j');
  await hands.press('a');
  await said(/を担当しました。/).waitFor();
  await expect.poll(() => countOf('未割当')).toBe(before - 1);
  expect(await covered()).toEqual([]);
  // What this page did itself is no news to it.
  expect(await page.getByRole('button', { name: /更新があります/ }).count()).toBe(0);
  await lane().getByRole('button', { name: '元に戻す' }).click();
  await said('元に戻しました。').waitFor();
  await expect.poll(() => countOf('未割当')).toBe(before);
  expect(desk.problems).toEqual([]);
});

test('a mass action says how many, lets them go, and the focus is not lost', async () => {
  await page.goto('/tickets?view=resolved');
  await settled(page);
  const before = await countOf('解決');
  for (const key of ['j', 'x', 'j', 'x']) await hands.press(key);
  const bar = page.getByRole('toolbar').filter({ hasText: '完了にする' });
  await bar.getByRole('button', { name: '完了にする' }).click();
  await said('2件を完了にしました。').waitFor();
  await bar.waitFor({ state: 'hidden' });
  await expect.poll(() => countOf('解決')).toBe(before - 2);
  await expect.poll(focused).not.toBe('BODY');
  expect(await covered()).toEqual([]);
  expect(desk.problems).toEqual([]);
});
