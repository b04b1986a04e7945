import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { type Hands, handsOn } from './support/hands.ts';
import { firstId } from './support/records.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

// The line is lost while something is saved: what was typed stays, words say what to do, and it is saved exactly once.

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
});
afterEach((test) => leaveDesk(desk, test));

const told = () => page.getByText('サーバにつながりません。入力した内容は残っています。').first();

/** The server does what is asked, but its answer never arrives. Gives the way back to a whole line. */
async function loseAnswerOf(procedure: string): Promise<() => Promise<void>> {
  const path = `**/api/rpc/${procedure.replace('.', '/')}`;
  await page.route(path, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  return () => page.unroute(path);
}

async function typeCall(subject: string): Promise<void> {
  await page.goto('/tickets/new');
  await page.getByRole('combobox', { name: '申出人・機器・受付番号' }).waitFor();
  await hands.type('通りすがりの方');
  await page.getByRole('option', { name: /通りすがりの方/ }).click();
  await hands.tabTo(page.locator('#intake-subject'));
  await hands.type(subject);
}

const registered = async (subject: string) =>
  (await desk.call<{ total: { count: number } }>('tickets.list', { view: 'all', q: subject })).total.count;
const subjectNow = () => page.locator('#intake-subject').inputValue();

test('a call registered without a network is kept, and registered once when the line is back', async () => {
  const subject = `回線断の受付${Date.now()}`;
  await typeCall(subject);
  await desk.context.setOffline(true);
  await hands.press('Control+s');
  await told().waitFor();
  expect(await subjectNow()).toBe(subject);
  await desk.context.setOffline(false);
  await hands.press('Control+s');
  await page.getByText(/を登録しました/).waitFor();
  expect(await registered(subject)).toBe(1);
});

test('a call that arrived although its answer was lost is registered once; a change after it is not lost', async () => {
  const subject = `返事の消えた受付${Date.now()}`;
  await typeCall(subject);
  const mend = await loseAnswerOf('tickets.register');
  await hands.press('Control+s');
  await told().waitFor();
  expect(await subjectNow()).toBe(subject);
  expect(await registered(subject)).toBe(1);
  await mend();
  await hands.type('を書き足した');
  await hands.press('Control+s');
  await page.getByText(/前に送った内容で R\d+-\d+ として登録済みです/).waitFor();
  expect(await subjectNow()).toBe(`${subject}を書き足した`);
  await page.locator('#intake-subject').fill(subject);
  await hands.press('Control+s');
  await page.getByText(/を登録しました/).waitFor();
  expect(await registered(subject)).toBe(1);
});

/** A ticket of one's own, with the keyboard in the box of 経過. */
async function openNote(): Promise<string> {
  const id = await firstId(desk, 'tickets.list', { view: 'mine' });
  await page.goto(`/tickets/${id}`);
  await settled(page);
  await hands.tabTo(page.getByRole('textbox', { name: /^経過を書く/ }));
  return id;
}

test.each(['without a network', 'with a lost answer'])('経過 %s is kept, and written once', async (how) => {
  const id = await openNote();
  const note = `${how}: 折り返し済み ${Date.now()}`;
  await hands.type(note);
  const isOffline = how === 'without a network';
  if (isOffline) await desk.context.setOffline(true);
  const mend = isOffline ? () => desk.context.setOffline(false) : await loseAnswerOf('tickets.addEntry');
  await hands.press('Control+Enter');
  await told().waitFor();
  const box = page.getByRole('textbox', { name: /^経過を書く/ });
  expect(await box.inputValue()).toBe(note);
  // The banner takes its place from the page: the button to send it again stays in sight.
  const button = await page.getByRole('button', { name: /^記録/ }).first().boundingBox();
  expect((button?.y ?? 900) + (button?.height ?? 0)).toBeLessThanOrEqual(900);
  await mend();
  await box.press('Control+Enter');
  await expect.poll(() => box.inputValue()).toBe('');
  const { rows } = await desk.call<{ rows: { body: string }[] }>('tickets.entries', { id });
  expect(rows.filter((row) => row.body === note)).toHaveLength(1);
});

test('an attachment of 100 MB is refused before it is sent', async () => {
  await openNote();
  const dir = mkdtempSync(join(tmpdir(), 'madoguchi-large-'));
  const path = join(dir, '録画.txt');
  writeFileSync(path, '');
  truncateSync(path, 100 * 1024 * 1024);
  const sent: string[] = [];
  page.on('request', (request) => request.url().includes('/attach') && sent.push(request.url()));
  await page.locator('.composer input[type=file]').setInputFiles(path);
  await page.getByRole('alert').getByText('録画.txt は 104.9 MB あります。20 MB までにして').waitFor();
  expect(sent).toEqual([]);
  rmSync(dir, { recursive: true });
});
