import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { detailWords } from '../../src/ui/detail/detail.messages.ts';
import { findBarriers, sidewaysScroll } from './support/axe.ts';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { addressOf, allPages, type Visitor, visitors } from './support/pages.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

let browser: Browser;
let desk: Desk;
/** Signed in once each: cookies, and what they may do. */
const known = new Map<Visitor, { state: Awaited<ReturnType<Desk['context']['storageState']>>; may: Set<string> }>();

beforeAll(async () => {
  browser = await openBrowser();
  for (const visitor of visitors) {
    const entrance = await openDesk(browser);
    await enterAs(entrance, visitor);
    const { permissions } = await entrance.call<{ permissions: string[] }>('accounts.me', undefined);
    known.set(visitor, { state: await entrance.context.storageState(), may: new Set(permissions) });
    await entrance.close();
  }
}, 120_000);
afterAll(() => browser?.close());
afterEach((test) => leaveDesk(desk, test));

/** Every page lights one place and says where it stands, once. */
async function hasItsPlace(): Promise<void> {
  const { page } = desk;
  expect.soft(await page.locator('.topbar [aria-current]').count(), 'lit places').toBe(1);
  expect.soft(await page.getByRole('navigation', { name: detailWords.crumbs }).count(), 'breadcrumbs').toBe(1);
}

/** The page in light, in dark and on a phone: no barrier, no sideways scroll, no trouble, nothing asked of another host. */
async function holds(): Promise<void> {
  const { page } = desk;
  for (const look of [
    { name: 'light', colorScheme: 'light', size: desktop },
    { name: 'dark', colorScheme: 'dark', size: desktop },
    { name: 'phone', colorScheme: 'light', size: phone },
  ] as const) {
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.setViewportSize(look.size);
    await settled(page);
    expect.soft(await findBarriers(page), `barriers, ${look.name}`).toEqual([]);
    expect.soft(await sidewaysScroll(page), `sideways scroll, ${look.name}`).toBe(0);
  }
  expect.soft(desk.problems).toEqual([]);
}

describe('every page of the product', () => {
  test.each(allPages.map((page) => [page.path, page] as const))('%s', async (_path, route) => {
    const visitor = visitors.find((name) => known.get(name)?.may.has(route.permission));
    if (!visitor) throw new Error(`nobody in the sample may open ${route.path} (${route.permission})`);
    desk = await openDesk(browser, { storageState: known.get(visitor)?.state });
    await desk.page.goto(await addressOf(route, desk));
    await settled(desk.page);
    await hasItsPlace();
    await holds();
  });
});

describe('pages that stand for none', () => {
  test('signing in', async () => {
    desk = await openDesk(browser);
    await desk.page.goto('/');
    await holds();
  });

  test('an address nobody knows', async () => {
    desk = await openDesk(browser, { storageState: known.get('ito')?.state });
    await desk.page.goto('/kono-peeji-wa-nai');
    await holds();
  });

  test('a page one may not open', async () => {
    desk = await openDesk(browser, { storageState: known.get('ito')?.state });
    await desk.page.goto('/accounts');
    await holds();
  });
});
