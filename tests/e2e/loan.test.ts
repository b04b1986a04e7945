import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
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
afterEach((test) => leaveDesk(desk, test));

const focusIsOnPage = () => document.activeElement !== null && document.activeElement !== document.body;

/** The next open day after today, from the product's own calendar: a thing comes back while the desk is open. */
async function dueDay(): Promise<string> {
  const { today } = await desk.call<{ today: string }>('accounts.me', undefined);
  const calendar = await desk.call<{ days: { day: string; open: boolean }[] }>('bookings.calendar', {
    pool: 'equipment',
    from: today,
    days: 14,
  });
  const next = calendar.days.find(({ day, open }) => open && day > today);
  if (!next) throw new Error('no open day in two weeks');
  return next.day;
}

/** The same thing asked for again, from now until the same day, and set up; gives the loan's id. */
async function bookedAgain(tag: string, due: string): Promise<string> {
  const from = new Date(Date.now() + 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const staff = await desk.call<{ rows: { id: string }[] }>('people.listStaff', { q: '中川', limit: 1 });
  const things = await desk.call<{ id: string; assetTag: string }[]>('bookings.freeThings', {
    pool: 'equipment',
    fromAt: from,
    dueAt: `${due}T08:00:00Z`,
    q: tag,
  });
  const assetIds = things.filter((thing) => thing.assetTag === tag).map(({ id }) => id);
  const made = await desk.call<{ id: string; version: number }>('loans.request', {
    pool: 'equipment',
    purpose: 'meeting',
    borrowerId: staff.rows[0]?.id,
    contact: '3-2718',
    fromAt: from,
    dueAt: `${due}T08:00:00Z`,
    assetIds,
  });
  await desk.call('loans.prepare', { id: made.id, version: made.version, form: {} });
  return made.id;
}

test('a loan by keyboard: asked for, set up, handed over by reading, taken back by reading', async () => {
  desk = await openDesk(browser);
  await enterAs(desk, 'ito');
  const { page } = desk;
  const hands = handsOn(page);
  const due = await dueDay();
  let reads = 0;
  /** A reader types and presses Enter. */
  const read = async (code: string) => {
    reads += 1;
    await hands.type(code);
    await hands.press('Enter');
  };
  await page.goto('/loans/new');
  await settled(page);
  await hands.tabTo(page.getByLabel(/^借受者/));
  await hands.type('中川');
  await page.locator('.combo-list [role=option]').first().waitFor();
  await hands.press('ArrowDown');
  await hands.press('Enter');
  await page.getByLabel(/^借りる物の種類/).selectOption('equipment');
  await hands.tabTo(page.getByLabel(/^返却期限※/));
  await hands.type(due);
  await hands.tabTo(page.getByLabel(/^物を加える/));
  await hands.type('WP-00');
  await page.locator('.combo-list [role=option]').first().waitFor();
  await hands.press('ArrowDown');
  await hands.press('Enter');
  const tag = (await page.locator('.things .code').first().textContent()) ?? '';
  await hands.press('Control+s');
  await page.getByRole('button', { name: '準備を終える' }).first().waitFor();
  await expect.poll(() => page.evaluate(focusIsOnPage)).toBe(true);

  await hands.tabTo(page.getByRole('button', { name: '準備を終える' }).first());
  await hands.press('Enter');
  await page.getByRole('dialog').waitFor();
  await hands.press('Control+Enter');
  await page.locator('.toast', { hasText: 'の準備を終えました' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('渡す');

  await page.goto('/loans/counter');
  await settled(page);
  await read(tag);
  // The form of its next step stands open, and the box goes on reading into it.
  const inHand = page.locator('.counter-now form');
  await inHand.waitFor();
  await read('WC-9999');
  await page.getByRole('status').getByText('WC-9999はこの貸出に入っていません').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('counter-scan');
  await hands.tabTo(inHand.getByLabel(/^受取人の連絡先/));
  await page.keyboard.press('Control+a');
  await hands.type('3-2718');
  for (const check of [/^所属が/, /^氏名が/, /^連絡先が/]) {
    await hands.tabTo(inHand.getByLabel(check));
    await hands.press('Space');
  }
  await hands.tabTo(inHand.getByLabel(/^受渡しの場所/));
  await hands.type('本庁');
  await page.locator('.combo-list [role=option]').first().waitFor();
  await hands.press('ArrowDown');
  await hands.press('Enter');
  await hands.press('Control+Enter');
  await page.locator('.toast', { hasText: `${tag}を渡しました` }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('counter-scan');

  await read(tag);
  await inHand.waitFor();
  await read('DO-SAVE');
  await page.locator('.toast', { hasText: 'すべて返却されました' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('counter-scan');

  // The next one goes out by reading alone: the thing, that the receiver was asked, and done. The place is known.
  const again = await bookedAgain(tag, due);
  reads = 0;
  await read(tag);
  await inHand.waitFor();
  await read('DO-CHECK');
  // Another one is chosen meanwhile: what was begun stays beside it, and goes on where it stood.
  await page.locator('.counter-queue .queue-line').filter({ hasNotText: '中川' }).first().click();
  await page.locator('.counter-now.aside').waitFor();
  await page.getByRole('button', { name: '続ける' }).click();
  await expect.poll(() => page.locator('.counter-now:not(.aside) h2').first().textContent()).toContain('中川');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('counter-scan');
  await read('DO-SAVE');
  await page.locator('.toast', { hasText: `${tag}を渡しました` }).waitFor();
  // The sentence of the first hand-over may still stand there: the record says when the second is done.
  await expect.poll(async () => (await desk.call<{ state: string }>('loans.get', { id: again })).state).toBe('out');
  expect(reads).toBeLessThanOrEqual(6);
  expect(desk.problems).toEqual([]);
});

test('a 職員 books what is free, from their own home', async () => {
  desk = await openDesk(browser);
  // The calendar by which the day is chosen is the desk's.
  await enterAs(desk, 'ito');
  const due = await dueDay();
  await enterAs(desk, 'shokuin');
  const { page } = desk;
  const hands = handsOn(page);
  await page.goto('/home');
  await settled(page);
  await hands.tabTo(page.getByRole('link', { name: '借りる' }));
  await hands.press('Enter');
  await page.getByLabel(/^借りる物の種類/).selectOption('equipment');
  await hands.tabTo(page.getByLabel(/^返却期限※/));
  await hands.type(due);
  await hands.tabTo(page.getByLabel(/^物を加える/));
  await hands.type('WP-00');
  await page.locator('.combo-list [role=option]').first().waitFor();
  await hands.press('ArrowDown');
  await hands.press('Enter');
  const tag = (await page.locator('.things .code').first().textContent()) ?? '';
  await hands.press('Control+s');
  await page.waitForURL(/\/loans\/[\da-f-]{36}/);
  await page.goto('/home');
  // Called by the thing, not by who has it.
  await page.getByRole('link', { name: new RegExp(tag) }).waitFor();
});
