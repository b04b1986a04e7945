import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionsOf, visits } from './support/actions.ts';
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

/** The sentence after the press, in the lane; or over a secret that is shown this once and kept by whoever pressed. */
async function hear(page: Page, { said, once }: Visit): Promise<void> {
  const spoken = once ? page.getByRole('alertdialog').locator('h2') : page.locator('.toasts .toast.success .grow');
  await spoken.filter({ hasText: said }).first().waitFor();
  if (once) await page.getByRole('alertdialog').getByRole('button', { name: once }).click();
}

async function visit(page: Page, given: Visit): Promise<void> {
  const { shows, undo } = given;
  const lane = page.locator('.toasts');
  await hear(page, given);
  // The page ends above the lane as soon as the lane has its height.
  await expect.poll(() => coveredOn(page)).toEqual([]);
  expect(await lane.getByRole('button', { name: '元に戻す' }).count()).toBe(undo ? 1 : 0);
  await page.locator('.modal').waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  if (shows) await page.locator('#main').getByText(shows).first().waitFor();
  expect(await page.getByRole('button', { name: /更新があります/ }).count()).toBe(0);
}

test('every action of the product is visited, and what is visited is an action of the product', () => {
  expect(visits.map(([action]) => action).sort()).toEqual(actionsOf().sort());
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
