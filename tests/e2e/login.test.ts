import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printedAccounts } from '#app/demo/load/demo-accounts.ts';
import { type Desk, openBrowser } from './support/browser.ts';
import { openDesk } from './support/desk.ts';
import { handsOn } from './support/hands.ts';
import { enrol } from './support/second-factor.ts';
import { settled } from './support/settled.ts';
import { demoPassword, enterAs, signIn } from './support/sign-in.ts';

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

test('every account that the sample prints signs in', async () => {
  for (const [username] of printedAccounts) {
    const other = await openDesk(browser);
    await enterAs(other, username);
    await other.close();
  }
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

test('a session that ends in mid-form asks for password and code in place, and the text stays', async () => {
  const phone = await openDesk(browser);
  const other = await openDesk(browser);
  const { page, context } = other;
  const hands = handsOn(page);
  await enterAs(phone, 'kawamura');
  await enterAs(other, 'kawamura');
  await page.goto('/tickets/new');
  await settled(page);
  const nextCode = await enrol(phone);
  try {
    await context.clearCookies();
    // While the subject is typed, the page looks for known answers: the server says the session is over.
    await page.getByLabel(/^件名/).focus();
    await hands.type('印刷が二重になる');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('textbox', { name: /^パスワード/ }).waitFor();
    await hands.type(demoPassword);
    await hands.press('Enter');
    const code = dialog.getByRole('textbox', { name: /^確認コード/ });
    await code.waitFor();
    await hands.type('000000');
    await hands.press('Enter');
    await dialog.getByRole('alert').waitFor();
    await expect.poll(() => code.inputValue()).toBe('');
    await hands.type(nextCode());
    await hands.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel(/^件名/).inputValue()).toBe('印刷が二重になる');
  } finally {
    await phone.call('accounts.disableSecondFactor', { current: demoPassword });
    await phone.close();
  }
  await other.close();
});
