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

/** The desk of a visit, and where its action stands. */
async function arrive({ as, at, ofDay }: Visit): Promise<{ desk: Desk; address: string }> {
  const day = ofDay ? await days.nextDay() : '';
  const { of } = ofDay ? days : desks;
  const desk = await of(as);
  const address = typeof at === 'string' ? at : await at(desk, of, day);
  desk.problems.length = 0;
  return { desk, address };
}

async function openAt(page: Page, address: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 860 });
  await page.goto(address);
  await settled(page);
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
}

/** What of counts, chosen rows and the second pane is not true until the page is read anew. */
async function untrue(page: Page, before: Standing, isMoved: boolean): Promise<string[]> {
  await settled(page);
  const after = await standingOn(page);
  await page.unrouteAll({ behavior: 'wait' });
  await page.reload();
  await settled(page);
  return faultsOf({ before, after, anew: await standingOn(page) }, isMoved);
}

test('every action of the product is visited, and what is visited is an action of the product', () => {
  expect(visits.map(([action]) => action).sort()).toEqual(actionsOf().sort());
});

const widths = [1440, 390] as const;
describe.each(widths)('at %d', (width) => {
  const due = visits.filter(([, each]) => width === 1440 || each.phone);
  test.each(due)('%s', async (_action, each) => {
    const { desk, address } = await arrive(each);
    const { page } = desk;
    await openAt(page, address, width);
    const before = await standingOn(page);
    await each.do(presserOn(page), desk);
    await visit(page, each);
    if (each.shows) await page.locator('#main').getByText(each.shows).filter({ visible: true }).first().waitFor();
    if (await page.locator('nav.tree, select.views').count()) expect(await untrue(page, before, false)).toEqual([]);
    expect(desk.problems).toEqual([]);
  });
});

describe('from a home and back', () => {
  test.each(visits.filter(([, each]) => each.fromHome))('%s', async (_action, each) => {
    const { desk, address } = await arrive(each);
    const { page } = desk;
    await openAt(page, each.fromHome ?? '/home', 1440);
    const before = await standingOn(page);
    await page.evaluate((to) => history.pushState({}, '', to), address);
    await settled(page);
    await each.do(presserOn(page), desk);
    await visit(page, each);
    await page.goBack();
    expect(await untrue(page, before, true)).toEqual([]);
    expect(desk.problems).toEqual([]);
  });
});

async function inPane(given: Visit): Promise<{ desk: Desk; before: Standing }> {
  const { desk, address } = await arrive(given);
  const { page } = desk;
  await openAt(page, `${given.inPane}&id=${address.split('/').at(-1)}`, 1440);
  const boxes = page.locator('td.pick input');
  if ((await boxes.count()) > 0) await boxes.first().check();
  return { desk, before: await standingOn(page) };
}

describe('in the second pane', () => {
  test.each(visits.filter(([, each]) => each.inPane))('%s', async (_action, each) => {
    const { desk, before } = await inPane(each);
    await each.do(presserOn(desk.page, 'aside.detail'), desk);
    await visit(desk.page, each);
    expect(await untrue(desk.page, before, true)).toEqual([]);
    expect(desk.problems).toEqual([]);
  });
});

describe('what is not as it should be is found', () => {
  const standing = { counts: ['未完了 3'], chosen: ['2件を選択'], pane: ['対応中'], news: [] };
  const moved = { counts: ['未完了 2'], chosen: ['2件を選択'], pane: ['解決'], news: [] };
  test.each([
    [[], moved, moved],
    [['what the page did itself is told as news'], { ...moved, news: ['1件 更新があります'] }, moved],
    [['a count is true only when the page is read anew'], { ...moved, counts: ['未完了 1'] }, moved],
    [['no count has moved'], { ...moved, counts: standing.counts }, { ...moved, counts: standing.counts }],
    [['what is chosen is not what was chosen'], { ...moved, chosen: [] }, moved],
    [['the second pane is true only when the page is read anew'], { ...moved, pane: ['回答待ち'] }, moved],
    [['the second pane stands as before'], { ...moved, pane: standing.pane }, { ...moved, pane: standing.pane }],
  ])('%s', (faults, after, anew) => {
    expect(faultsOf({ before: standing, after, anew }, true)).toEqual(faults);
  });

  test('a list that does not read its counts again', async () => {
    const [, each] = visits.find(([action]) => action === 'deliveries.collect') ?? [];
    if (!each) throw new Error('nobody visits it');
    let first: string | undefined;
    const { page } = await desks.of(each.as);
    await page.route('**/api/rpc/deliveries/counts', async (route) => {
      first ??= await (await route.fetch()).text();
      await route.fulfill({ body: first, contentType: 'application/json' });
    });
    const { desk, before } = await inPane(each);
    await each.do(presserOn(page, 'aside.detail'), desk);
    await visit(page, each);
    expect(await untrue(page, before, true)).toContain('a count is true only when the page is read anew');
  });
});
