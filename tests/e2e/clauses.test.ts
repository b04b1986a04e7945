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

interface Chapter {
  readonly duties: readonly {
    id: string;
    standing: string;
    occasions: number;
    pending: number;
    insufficient: number;
  }[];
}

/** Since the first day of service: whatever day it is, the sample has a past of eight weeks. */
const since = { from: '2026-10-01', to: '2027-03-31' };

test('県 sees what was not kept, and opens the record behind it, by keyboard', async () => {
  desk = await openDesk(browser);
  await enterAs(desk, 'mori');
  const { page } = desk;
  const hands = handsOn(page);
  await page.goto(`/contract/clauses?${new URLSearchParams({ span: 'custom', ...since, clause: '3-1' })}`);
  await settled(page);
  const count = page.getByRole('button', { name: /^3-1\.4の例外/ }).first();
  await hands.tabTo(count);
  await hands.press('Enter');
  const flaw = page.locator('.flaws tbody a').first();
  await page.getByRole('heading', { name: /^3-1\.4の例外/ }).waitFor();
  await flaw.waitFor();
  const ticketNo = ((await flaw.textContent()) ?? '').split(' ')[0] ?? '';
  await hands.tabTo(flaw);
  await hands.press('Enter');
  await page.getByText(ticketNo).first().waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/tickets\//);
});

test('the auditor goes from clause to clause by key, sees its month, and writes a 指摘 where it stands', async () => {
  desk = await openDesk(browser);
  await enterAs(desk, 'sugimoto');
  const { page } = desk;
  const hands = handsOn(page);
  await page.goto('/contract/clauses?span=month&day=2026-10-15&clause=4-7');
  await page.getByRole('columnheader', { name: '31', exact: true }).waitFor();
  await hands.press('j');
  await page.waitForURL(/clause=4-8/);
  await page.getByRole('heading', { level: 1, name: /^4-8/ }).waitFor();
  await hands.press('k');
  await page.waitForURL(/clause=4-7/);
  const write = page.getByRole('button', { name: '指摘を書く' });
  await write.waitFor();
  await hands.tabTo(write);
  await hands.press('Enter');
  await page.getByRole('dialog', { name: /4-7\.\d/ }).waitFor();
  await hands.press('Escape');
});

test('the sample shows every duty that is checked at work', async () => {
  desk = await openDesk(browser);
  await enterAs(desk, 'kansa');
  const chapters: Chapter[] = [];
  for (let chapter = 1; chapter <= 14; chapter += 1) {
    chapters.push(await desk.call<Chapter>('contract.judgeChapter', { ...since, chapter }));
  }
  const duties = chapters.flatMap((chapter) => chapter.duties);
  const checked = duties.filter(({ standing }) => standing !== 'scope' && standing !== 'unchecked');
  const silent = checked.filter(({ occasions, pending }) => occasions + pending === 0);
  expect(silent.map(({ id }) => id)).toEqual([]);
  expect(checked.length).toBeGreaterThan(200);
  // §4-9: of one device nobody wrote down in which room it was given back.
  expect(checked.find(({ id }) => id === '4-9.1')?.insufficient).toBeGreaterThan(0);
});
