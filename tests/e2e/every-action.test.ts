import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionsOf, notVisited, visits } from './support/actions.ts';
import { type Desk, openBrowser } from './support/browser.ts';
import { coveredOn } from './support/covered.ts';
import { openDesk } from './support/desk.ts';
import { presserOn } from './support/presser.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';
import type { Visit } from './support/visits/visit.ts';

// After a press, for every action: what happened is said of its thing in a lane that covers nothing to press, what can be
// taken back is offered back, the focus has a place, the page shows it without a reload, and what it did itself is no news.

let browser: Browser;
const desks = new Map<string, Desk>();

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  for (const desk of desks.values()) await desk.close();
  await browser?.close();
});

/** One desk for each account: they go from action to action. */
async function deskOf(who: string): Promise<Desk> {
  const known = desks.get(who);
  if (known) return known;
  const desk = await openDesk(browser);
  await enterAs(desk, who);
  desks.set(who, desk);
  return desk;
}

async function visit(page: Page, { said, shows, undo }: Visit): Promise<void> {
  const lane = page.locator('.toasts');
  const sentence = lane.locator('.toast.success .grow').filter({ hasText: said }).first();
  await sentence.waitFor();
  // The page ends above the lane as soon as the lane has its height.
  await expect.poll(() => coveredOn(page)).toEqual([]);
  expect(await lane.getByRole('button', { name: '元に戻す' }).count()).toBe(undo ? 1 : 0);
  await page.locator('.modal').waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  if (shows) await page.locator('#main').getByText(shows).first().waitFor();
  expect(await page.getByRole('button', { name: /更新があります/ }).count()).toBe(0);
}

test('every action of the product is visited, or stands among those that are not yet', () => {
  const actions = actionsOf();
  const visited = visits.map(([action]) => action);
  expect(visited.filter((action) => !actions.includes(action))).toEqual([]);
  expect(actions.filter((action) => !visited.includes(action)).sort()).toEqual([...notVisited].sort());
});

const widths = [1440, 390] as const;
describe.each(widths)('at %d', (width) => {
  const due = visits.filter(([, each]) => width === 1440 || each.phone);
  test.each(due)('%s', async (_action, each) => {
    const desk = await deskOf(each.as);
    const { page } = desk;
    page.setDefaultTimeout(30_000);
    desk.problems.length = 0;
    await page.setViewportSize({ width, height: 860 });
    await page.goto(typeof each.at === 'string' ? each.at : await each.at(desk, deskOf));
    await settled(page);
    await each.do(presserOn(page), desk);
    await visit(page, each);
    expect(desk.problems).toEqual([]);
  });
});
