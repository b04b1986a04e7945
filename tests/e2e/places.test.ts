import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import type { Role } from '../../src/kernel/actor.ts';
import { mayOpen, pageAt, placesFor, type Reader } from '../../src/ui/routing/navigation.ts';
import { placeSpecs } from '../../src/ui/routing/places.data.ts';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { handsOn } from './support/hands.ts';
import { allPages } from './support/pages.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

/** Somebody of every role. */
const everybody = {
  administrator: 'kanri',
  manager: 'mizuno',
  agent: 'ito',
  authority: 'mori',
  coordinator: 'tantou',
  staff: 'shokuin',
  auditor: 'kansa',
} as const satisfies Record<Exclude<Role, 'integration'>, string>;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A desk of one's own: several roles walk about at once. */
async function seat(context: TestContext, username: string): Promise<Desk> {
  const desk = await openDesk(browser);
  context.onTestFinished(() => leaveDesk(desk, context));
  await enterAs(desk, username);
  return desk;
}

/** Who this is, as the app is told. */
async function whoIsHere(desk: Desk): Promise<Reader> {
  const { role, permissions } = await desk.call<{ role: Reader['role']; permissions: string[] }>(
    'accounts.me',
    undefined,
  );
  return { role, permissions: new Set(permissions) };
}

/** Where the links of the page lead, inside the app. */
const linksHere = ({ page }: Desk): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a[href]')]
      .filter((link) => (link as HTMLAnchorElement).origin === location.origin)
      .map((link) => (link as HTMLAnchorElement).pathname)
      .filter((path) => path !== '/' && !path.startsWith('/api/')),
  );

/** Links of the page that is open which this reader cannot follow. */
async function deadLinks(desk: Desk, reader: Reader): Promise<string[]> {
  return [...new Set(await linksHere(desk))].filter((href) => {
    const page = pageAt(allPages, href);
    return page === null || !mayOpen(page, reader);
  });
}

/** Goes there as a person does: `g` and the letter for the first screen of a place, its tree for the others. */
async function goTo({ page }: Desk, href: string, letter: string | null, isFirst: boolean): Promise<void> {
  if (!letter) await page.goto(href);
  else if (isFirst) {
    await page.locator('#main').focus();
    await page.keyboard.press('g');
    await page.locator('.jump').waitFor();
    await page.keyboard.press(letter);
  } else await page.locator(`:is(.tree, .place-strip, .crumbs) a[href="${href}"]`).first().click();
  await page.waitForURL((url) => url.pathname === href);
  await settled(page);
}

describe.concurrent('every screen of every role is reached from its place, and nothing on it leads nowhere', () => {
  test.for(Object.entries(everybody))('%s', async ([, username], context) => {
    const { expect } = context;
    const desk = await seat(context, username);
    const reader = await whoIsHere(desk);
    await desk.page.goto('/');
    await settled(desk.page);
    for (const { key, groups } of placesFor(allPages, reader)) {
      const screens = groups.flatMap((group) => group.screens);
      for (const [at, { href }] of screens.entries()) {
        await goTo(desk, href, placeSpecs[key].letter, at === 0);
        expect.soft(await desk.page.locator('main#main h1').count(), `${href} says what it is`).toBe(1);
        expect.soft(await desk.page.locator('.topbar [aria-current]').count(), `${href} lights a place`).toBe(1);
        expect.soft(await deadLinks(desk, reader), `${href} leads nowhere`).toEqual([]);
      }
    }
    expect(desk.problems).toEqual([]);
  });
});

test('g and a letter lead to a place, the list of keys says so, and Ctrl+K knows the page', async (context) => {
  const { page } = await seat(context, everybody.agent);
  const hands = handsOn(page);
  await page.goto('/');
  await settled(page);
  await hands.press('g');
  await page.getByText('続けて文字を押すと移ります').waitFor({ state: 'attached' });
  await hands.press('d');
  await page.waitForURL('**/assets');
  await settled(page);
  await hands.press('?');
  await page.getByRole('heading', { name: '場所を移る' }).waitFor();
  await hands.press('Escape');
  await page.goto('/tickets');
  await settled(page);
  await page.locator('.list tbody a').first().click();
  await page.waitForURL(/\/tickets\/[0-9a-f-]{36}/);
  await settled(page);
  await hands.press('Control+k');
  await page.getByRole('combobox').waitFor();
  const groups = await page.locator('.palette-group').allTextContents();
  expect(groups.slice(0, 2)).toEqual(['この画面の操作', '場所']);
  await hands.type('貸出の一覧');
  await hands.press('Enter');
  await page.waitForURL('**/loans');
  await settled(page);
  await hands.press('Control+k');
  await page.getByRole('combobox').waitFor();
  expect(await page.locator('.palette-group').allTextContents()).toContain('最近開いたもの');
});
