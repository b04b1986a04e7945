import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { type Hands, handsOn } from './support/hands.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

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
  await page.goto('/tickets?view=all');
  await settled(page);
});
afterEach((test) => leaveDesk(desk, test));

const search = () => new URL(page.url()).searchParams;
/** The number of the ticket under the cursor. */
const atCursor = () => page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('a')?.textContent);

/** Presses a key that moves the cursor; gives the number it moved to. */
async function move(key: string): Promise<string> {
  const before = await atCursor();
  await hands.press(key);
  await expect.poll(async () => ![before, undefined, null].includes(await atCursor())).toBe(true);
  return (await atCursor()) ?? '';
}

test('j and k move, Enter opens, Back returns to the row', async () => {
  const first = await move('j');
  const second = await move('j');
  const third = await move('j');
  expect(new Set([first, second, third]).size).toBe(3);
  expect(await move('k')).toBe(second);
  await hands.press('Enter');
  await page.waitForURL(/\/tickets\/[0-9a-f-]{36}/);
  await page.locator('.crumbs').getByText(second).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: second }).first().waitFor();
  expect(search().get('view')).toBe('all');
  expect(desk.problems).toEqual([]);
});

test('/ narrows the rows, a view is chosen, and Back keeps every condition', async () => {
  await hands.press('/');
  await hands.type('無線');
  await expect.poll(() => search().get('q')).toBe('無線');
  await settled(page);
  const first = await move('ArrowDown');
  await hands.press('Enter');
  await page.waitForURL(/\/tickets\/[0-9a-f-]{36}/);
  await page.goBack();
  await expect.poll(() => search().get('q')).toBe('無線');
  await page.getByRole('link', { name: first }).first().waitFor();

  const view = page.getByRole('navigation', { name: '保存した表示' }).getByRole('link', { name: /^解決/ });
  await hands.tabTo(view, 'Shift+Tab');
  await hands.press('Enter');
  await expect.poll(() => search().get('view')).toBe('resolved');
  await page.goBack();
  await expect.poll(() => [search().get('view'), search().get('q')]).toEqual(['all', '無線']);
  expect(desk.problems).toEqual([]);
});

test('Excel brings the rows as they are narrowed', async () => {
  await hands.press('/');
  await hands.type('回復キー');
  await expect.poll(() => search().get('q')).toBe('回復キー');
  await settled(page);
  await hands.tabTo(page.getByRole('button', { name: 'Excel' }));
  const [download] = await Promise.all([page.waitForEvent('download'), hands.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});
