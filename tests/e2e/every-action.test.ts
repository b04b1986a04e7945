import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionsOf, visits } from './support/actions.ts';
import { type Desk, openBrowser } from './support/browser.ts';
import { coveredOn } from './support/covered.ts';
import { type DaysToCome, type Desks, daysToCome, productDesks } from './support/desks.ts';
import { presserOn } from './support/presser.ts';
import { settled } from './support/settled.ts';
import { faultsOf, type Standing, standingOn } from './support/standing.ts';
import type { Visit } from './support/visits/visit.ts';

// After a press, for every action: what happened is said of its thing in a lane that covers nothing to press, what can be
// taken back is offered back, the focus has a place, the page shows it without a reload, and what it did itself is no news.

let browser: Browser;
let desks: Desks;
let days: DaysToCome;

beforeAll(async () => {
  browser = await openBrowser();
  desks = productDesks(browser);
  days = daysToCome(browser);
});
afterAll(async () => {
  await days?.close();
  await desks?.close();
  await browser?.close();
});

/** The desk of a visit before the page of its action; or before a list, with the record in its second pane. */
async function sitDown({ as, at, ofDay }: Visit, width: number, list?: string): Promise<Desk> {
  const day = ofDay ? await days.nextDay() : '';
  const { of } = ofDay ? days : desks;
  const desk = await of(as);
  const address = typeof at === 'string' ? at : await at(desk, of, day);
  desk.problems.length = 0;
  await desk.page.setViewportSize({ width, height: 860 });
  await desk.page.goto(list ? `${list}&id=${address.split('/').at(-1)}` : address);
  await settled(desk.page);
  return desk;
}

/** The sentence after the press, in the lane; or over a secret that is shown this once and kept by whoever pressed. */
async function hear(page: Page, { said, once }: Visit): Promise<void> {
  const spoken = once ? page.getByRole('alertdialog').locator('h2') : page.locator('.toasts .toast.success .grow');
  await spoken.filter({ hasText: said }).first().waitFor();
  if (once) await page.getByRole('alertdialog').getByRole('button', { name: once }).click();
}

async function visit(page: Page, given: Visit): Promise<void> {
  const lane = page.locator('.toasts');
  await hear(page, given);
  // The page ends above the lane as soon as the lane has its height.
  await expect.poll(() => coveredOn(page)).toEqual([]);
  expect(await lane.getByRole('button', { name: '元に戻す' }).count()).toBe(given.undo ? 1 : 0);
  await page.locator('.modal').waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  expect(await page.getByRole('button', { name: /更新があります/ }).count()).toBe(0);
}

/** Counts, what is chosen and the second pane, of a page that has a list. */
async function judgeStanding(page: Page, before: Standing, isMoved: boolean): Promise<void> {
  if ((await page.locator('nav.tree, select.views').count()) === 0) return;
  await settled(page);
  const after = await standingOn(page);
  await page.reload();
  await settled(page);
  expect(faultsOf({ before, after, anew: await standingOn(page) }, isMoved), JSON.stringify(after)).toEqual([]);
}

test('every action of the product is visited, and what is visited is an action of the product', () => {
  expect(visits.map(([action]) => action).sort()).toEqual(actionsOf().sort());
});

const widths = [1440, 390] as const;
describe.each(widths)('at %d', (width) => {
  const due = visits.filter(([, each]) => width === 1440 || each.phone);
  test.each(due)('%s', async (_action, each) => {
    const desk = await sitDown(each, width);
    const { page } = desk;
    const before = await standingOn(page);
    await each.do(presserOn(page), desk);
    await visit(page, each);
    if (each.shows) await page.locator('#main').getByText(each.shows).first().waitFor();
    await judgeStanding(page, before, false);
    expect(desk.problems).toEqual([]);
  });
});

describe('in the second pane', () => {
  test.each(visits.filter(([, each]) => each.inPane))('%s', async (_action, each) => {
    const desk = await sitDown(each, 1440, each.inPane);
    const { page } = desk;
    const before = await standingOn(page);
    await each.do(presserOn(page, 'aside.detail'), desk);
    await visit(page, each);
    await judgeStanding(page, before, true);
    expect(desk.problems).toEqual([]);
  });
});
