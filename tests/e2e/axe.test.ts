import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { detailWords } from '../../src/ui/detail/detail.messages.ts';
import { type Asked, findBarriers, sidewaysScroll } from './support/axe.ts';
import { type Desk, openBrowser } from './support/browser.ts';
import { cutOffOn } from './support/cut-off.ts';
import { keepSight, openDesk } from './support/desk.ts';
import { addressOf, allPages, type Visitor, visitors } from './support/pages.ts';
import { repainted, settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const looks = [
  { name: 'light', colorScheme: 'light', size: desktop, asked: 'all' },
  { name: 'dark', colorScheme: 'dark', size: desktop, asked: 'colours' },
  { name: 'phone', colorScheme: 'light', size: phone, asked: 'phone' },
  { name: 'dark phone', colorScheme: 'dark', size: phone, asked: 'colours' },
] as const satisfies readonly { asked: Asked; [key: string]: unknown }[];

let browser: Browser;
/** Signed in once each: cookies, and what they may do. */
const known = new Map<Visitor, { state: Awaited<ReturnType<Desk['context']['storageState']>>; may: Set<string> }>();
/** Desks that nobody sits at: a page after the other is opened at the same one, as by a person. */
const free = new Map<Visitor | null, Desk[]>();

beforeAll(async () => {
  browser = await openBrowser();
  for (const visitor of visitors) {
    const entrance = await openDesk(browser);
    await enterAs(entrance, visitor);
    const { permissions } = await entrance.call<{ permissions: string[] }>('accounts.me', undefined);
    known.set(visitor, { state: await entrance.context.storageState(), may: new Set(permissions) });
    free.set(visitor, [entrance]);
  }
}, 120_000);
afterAll(() => browser?.close());

/** What is wrong with a page that somebody opens, in every look of it. */
async function flawsOf(
  visitor: Visitor | null,
  name: string,
  show: (desk: Desk) => Promise<unknown>,
  shown: (desk: Desk) => Promise<unknown> = async () => {},
): Promise<string[]> {
  const state = visitor && known.get(visitor)?.state;
  const desk = free.get(visitor)?.pop() ?? (await openDesk(browser, state ? { storageState: state } : {}));
  const { page, problems } = desk;
  problems.splice(0);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(desktop);
  await show(desk);
  await settled(page);
  await shown(desk);
  const flaws: string[] = [];
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.setViewportSize(look.size);
    // Another size may ask for more, another theme only paints anew.
    await (look.name === 'phone' ? settled(page) : repainted(page));
    const scroll = await sidewaysScroll(page);
    flaws.push(...(await findBarriers(page, look.asked)).map((barrier) => `${look.name}: ${barrier}`));
    if (scroll > 0) flaws.push(`${look.name}: scrolls sideways by ${scroll}`);
    if (look.asked !== 'colours')
      flaws.push(...(await cutOffOn(page)).map((word) => `${look.name}: cut off（${word}）`));
  }
  flaws.push(...problems);
  if (flaws.length > 0) await keepSight(desk, name);
  free.set(visitor, [...(free.get(visitor) ?? []), desk]);
  return flaws;
}

/** Every page lights one place and says where it stands, once. */
async function placesOf({ page }: Desk): Promise<[lit: number, crumbs: number]> {
  return [
    await page.locator('.topbar [aria-current]').count(),
    await page.getByRole('navigation', { name: detailWords.crumbs }).count(),
  ];
}

describe.concurrent('every page of the product', () => {
  test.each(allPages.map((page) => [page.path, page] as const))('%s', async (path, route) => {
    const visitor = visitors.find((name) => known.get(name)?.may.has(route.permission));
    if (!visitor) throw new Error(`nobody in the sample may open ${route.path} (${route.permission})`);
    let places: unknown;
    const show = async (desk: Desk) => desk.page.goto(await addressOf(route, desk));
    const flaws = await flawsOf(visitor, path, show, async (desk) => {
      places = await placesOf(desk);
    });
    expect(flaws).toEqual([]);
    expect(places, 'lit places, breadcrumbs').toEqual([1, 1]);
  });
});

const at = (address: string) => (desk: Desk) => desk.page.goto(address);

describe.concurrent('pages beside those', () => {
  test.each([
    ['signing in', null, '/'],
    ['an address nobody knows', 'ito', '/kono-peeji-wa-nai'],
    ['a page one may not open', 'ito', '/accounts'],
    // Other roles see other things at the same address.
    ['what waits for 県', 'mori', '/home'],
    ['the month of a clause, for the auditor', 'sugimoto', '/contract/clauses?span=month&day=2026-11-15&clause=3-1'],
  ] as const)('%s', async (name, visitor, address) => {
    expect(await flawsOf(visitor, name, at(address))).toEqual([]);
  });
});

/** Faults that each look alone can see, put into a page that has none. */
function plantFaults(): void {
  const put = (tag: string, isThere: string, style: (isTrue: boolean) => Partial<CSSStyleDeclaration>) => {
    const element = document.createElement(tag);
    const media = matchMedia(isThere);
    const apply = () => Object.assign(element.style, style(media.matches));
    media.addEventListener('change', apply);
    apply();
    document.querySelector('main')?.append(element);
    return element;
  };
  put('input', 'all', () => ({}));
  put('p', '(prefers-color-scheme: dark)', (isDark) =>
    isDark ? { color: '#444', background: '#333' } : { color: '#000', background: '#fff' },
  ).textContent = '暗い';
  const cell = put('div', 'all', () => ({ width: '2rem', overflow: 'hidden' }));
  cell.append(
    Object.assign(document.createElement('button'), { textContent: 'はみ出して切れる釦', className: 'nowrap' }),
  );
  put('button', '(max-width: 500px)', (isPhone) => ({ display: isPhone ? 'inline-block' : 'none' }));
  put('p', '(max-width: 500px)', (isPhone) => ({
    display: isPhone ? 'block' : 'none',
    color: '#ccc',
    background: '#fff',
  })).textContent = '薄い';
}

test('a fault that only one look shows is found in that look', async () => {
  const flaws = await flawsOf('ito', 'planted', at('/tickets'), ({ page }) => page.evaluate(plantFaults));
  const found = flaws.map((flaw) => flaw.replace(/（.*/, ''));
  expect(new Set(found)).toEqual(
    new Set([
      ...['light: label', 'light: cut off', 'dark: color-contrast'],
      ...['phone: label', 'phone: cut off', 'phone: button-name', 'phone: color-contrast'],
      'dark phone: color-contrast',
    ]),
  );
});
