import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Part, visitsOf } from './actions.ts';
import { type Desk, openBrowser } from './browser.ts';
import { coveredOn } from './covered.ts';
import { type DaysToCome, type Desks, daysToCome, productDesks } from './desks.ts';
import { presserOn } from './presser.ts';
import { settled } from './settled.ts';
import { faultsOf, type Standing, standingOn } from './standing.ts';
import type { Visit } from './visits/visit.ts';

let browser: Browser;
let desks: Desks;
let days: DaysToCome;

/** Before the visits of a file: its browser, and the desks of the product. */
export function openDoors(): void {
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
}

export const deskOf = (who: string): Promise<Desk> => desks.of(who);

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

/** After its press: what every action owes to whoever pressed. */
export async function visit(page: Page, given: Visit): Promise<void> {
  const lane = page.locator('.toasts');
  await hear(page, given);
  // The page ends above the lane as soon as the lane has its height.
  await expect.poll(() => coveredOn(page)).toEqual([]);
  expect(await lane.getByRole('button', { name: '元に戻す' }).count()).toBe(given.undo ? 1 : 0);
  await page.locator('.modal').waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}

/** What of counts, chosen rows and the second pane is not true until the page is read anew. */
export async function untrue(page: Page, before: Standing, isMoved: boolean): Promise<string[]> {
  await settled(page);
  const after = await standingOn(page);
  await page.unrouteAll({ behavior: 'wait' });
  await page.reload();
  await settled(page);
  return faultsOf({ before, after, anew: await standingOn(page) }, isMoved);
}

/** Opens what is acted on in the second pane of its list, with one row chosen. */
export async function inPane(given: Visit): Promise<{ desk: Desk; before: Standing }> {
  const { desk, address } = await arrive(given);
  const { page } = desk;
  await openAt(page, `${given.inPane}&id=${address.split('/').at(-1)}`, 1440);
  const boxes = page.locator('td.pick input');
  if ((await boxes.count()) > 0) await boxes.first().check();
  return { desk, before: await standingOn(page) };
}

/** Presses every action of some features, on every page where it is offered. */
export function visitTests(part: Part): void {
  const visits = visitsOf(part);
  openDoors();
  test.each(visits)('at 1440 %s', (_action, each) => pressOnPage(each, 1440));
  test.each(visits.filter(([, { phone }]) => phone))('at 390 %s', (_action, each) => pressOnPage(each, 390));
  test.each(visits.filter(([, { fromHome }]) => fromHome))('from a home and back %s', (_action, each) =>
    pressAwayFromHome(each),
  );
  test.each(visits.filter(([, { inPane }]) => inPane))('in the second pane %s', (_action, each) => pressInPane(each));
}

async function pressOnPage(each: Visit, width: number): Promise<void> {
  const { desk, address } = await arrive(each);
  const { page } = desk;
  await openAt(page, address, width);
  const before = await standingOn(page);
  await each.do(presserOn(page), desk);
  await visit(page, each);
  if (each.shows) await page.locator('#main').getByText(each.shows).filter({ visible: true }).first().waitFor();
  if (await page.locator('nav.tree, select.views').count()) expect(await untrue(page, before, false)).toEqual([]);
  expect(desk.problems).toEqual([]);
}

async function pressAwayFromHome(each: Visit): Promise<void> {
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
}

async function pressInPane(each: Visit): Promise<void> {
  const { desk, before } = await inPane(each);
  await each.do(presserOn(desk.page, 'aside.detail'), desk);
  await visit(desk.page, each);
  expect(await untrue(desk.page, before, true)).toEqual([]);
  expect(desk.problems).toEqual([]);
}
