import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openBrowser } from './support/browser.ts';
import { openDesk } from './support/desk.ts';
import { handsOn } from './support/hands.ts';
import { signIn } from './support/sign-in.ts';

let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  browser = await openBrowser();
  desk = await openDesk(browser);
});
afterAll(() => browser?.close());

test('an agent signs in with the keyboard alone and stands before the work of the day', async () => {
  await signIn(desk.page, 'ito');
  await desk.page.waitForURL(/\/day$/);
  await desk.page.getByRole('heading', { level: 1 }).waitFor();
  expect(desk.problems).toEqual([]);
});

test('a wrong password is told in words, and the name stays', async () => {
  const other = await openDesk(browser);
  const { page } = other;
  const hands = handsOn(page);
  await page.goto('/');
  await page.getByLabel('利用者ID').waitFor();
  await hands.type('ito');
  await hands.press('Tab');
  await hands.type('chigau-kotoba-2026');
  await hands.press('Enter');
  expect(await page.getByRole('alert').textContent()).toContain('パスワード');
  expect(await page.getByLabel('利用者ID').inputValue()).toBe('ito');
  await other.close();
});
