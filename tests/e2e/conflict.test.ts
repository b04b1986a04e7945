import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { handsOn } from './support/hands.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

let browser: Browser;
let mizuno: Desk;
let ito: Desk;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(async (test) => {
  await leaveDesk(mizuno, test);
  await leaveDesk(ito, test);
});

/** The dialog on the second desk: both texts side by side, mine chosen by the keyboard, and saved. */
async function keepMine(desk: Desk, texts: readonly string[]) {
  const hands = handsOn(desk.page);
  const dialog = desk.page.getByRole('dialog');
  const choose = dialog.getByRole('button', { name: '選んだ内容で保存' });
  await choose.waitFor();
  const told = (await dialog.textContent()) ?? '';
  for (const text of texts) expect(told).toContain(text);
  await hands.tabTo(dialog.locator('input[type=radio]:checked').first());
  await hands.press('ArrowLeft');
  await expect.poll(() => dialog.getByRole('radio').first().isChecked()).toBe(true);
  await hands.tabTo(choose);
  await hands.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

/** Writes at the end of a field that has the focus, or gets it. */
async function writeIn(desk: Desk, label: RegExp, text: string) {
  const hands = handsOn(desk.page);
  await desk.page.getByRole('textbox', { name: label }).focus();
  await hands.press('Control+End');
  await hands.type(text);
}

async function twoManagers() {
  mizuno = await openDesk(browser);
  ito = await openDesk(browser);
  await enterAs(mizuno, 'mizuno');
  await enterAs(ito, 'mizuno');
}

/** Opens a known error in the editor; the keyboard stands at the end of its 原因. */
async function openEditor(desk: Desk, id: string) {
  await desk.page.goto(`/knowledge/${id}/edit`);
  await settled(desk.page);
  const hands = handsOn(desk.page);
  await hands.tabTo(desk.page.getByRole('textbox', { name: /^原因/ }));
  await hands.press('Control+End');
  return hands;
}

test('two people write the same known error: the second is told, and nothing is lost', async () => {
  mizuno = await openDesk(browser);
  ito = await openDesk(browser);
  await enterAs(mizuno, 'mizuno');
  await enterAs(ito, 'ito');
  const { rows } = await ito.call<{ rows: { id: string; knowledgeNo: string }[] }>('knowledge.list', { q: 'KE-0038' });
  const id = rows[0]?.id ?? '';

  const first = await openEditor(mizuno, id);
  const second = await openEditor(ito, id);
  await first.type('水野の追記。');
  await first.press('Control+s');
  await mizuno.page.waitForURL(new RegExp(`/knowledge/${id}$`));

  await second.type('伊藤の追記。');
  await second.press('Control+s');
  const dialog = ito.page.getByRole('dialog');
  await dialog.waitFor();
  const told = (await dialog.textContent()) ?? '';
  expect(told).toContain('水野の追記。');
  expect(told).toContain('伊藤の追記。');

  // Escape goes back to the form with everything in it; the draft outlives even a reload.
  await second.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const field = ito.page.getByRole('textbox', { name: /^原因/ });
  expect(await field.inputValue()).toContain('伊藤の追記。');

  await second.press('Control+s');
  await dialog.waitFor();
  // What is saved already is chosen at first; the arrow takes the own words instead.
  await second.tabTo(dialog.locator('input[type=radio]:checked').first());
  await second.press('ArrowLeft');
  await expect.poll(() => dialog.getByRole('radio').first().isChecked()).toBe(true);
  await second.tabTo(dialog.getByRole('button', { name: '選んだ内容で保存' }));
  await second.press('Enter');
  await ito.page.waitForURL(new RegExp(`/knowledge/${id}$`));
  const saved = await ito.call<{ cause: string }>('knowledge.get', { id });
  expect(saved.cause).toContain('伊藤の追記。');
});

test('two people edit a row of the software ledger: the dialog sets both side by side', async () => {
  await twoManagers();
  const { rows } = await ito.call<{ rows: { id: string; name: string }[] }>('catalog.listSoftware', { view: 'all' });
  const name = rows[0]?.name ?? '';
  for (const { page } of [mizuno, ito]) {
    await page.goto('/catalog/software?view=all');
    await settled(page);
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('textbox', { name: /^名称/ }).inputValue()).toBe(name);
  }
  await writeIn(mizuno, /^メーカー/, '（水野）');
  await mizuno.page.keyboard.press('Enter');
  await mizuno.page.getByRole('dialog').waitFor({ state: 'hidden' });

  await writeIn(ito, /^メーカー/, '（伊藤）');
  await ito.page.keyboard.press('Enter');
  await keepMine(ito, ['（水野）', '（伊藤）']);
  const after = await ito.call<{ rows: { id: string; maker: string }[] }>('catalog.listSoftware', { view: 'all' });
  expect(after.rows.find((row) => row.id === rows[0]?.id)?.maker).toContain('（伊藤）');
});

test('two people edit the same 業務システム, one its 説明 and one its よみ: both stay', async () => {
  await twoManagers();
  const { rows } = await ito.call<{ rows: { id: string }[] }>('catalog.listSystems', { view: 'all' });
  const id = rows[0]?.id ?? '';
  for (const { page } of [mizuno, ito]) {
    await page.goto(`/catalog/systems/${id}/edit`);
    await settled(page);
  }
  await writeIn(mizuno, /^説明/, '水野の説明。');
  await mizuno.page.keyboard.press('Control+s');
  await mizuno.page.waitForURL(new RegExp(`/catalog/systems/${id}$`));

  await writeIn(ito, /^よみ/, 'いとう');
  await ito.page.keyboard.press('Control+s');
  const dialog = ito.page.getByRole('dialog');
  await dialog.getByRole('button', { name: '選んだ内容で保存' }).press('Enter');
  await ito.page.waitForURL(new RegExp(`/catalog/systems/${id}$`));
  const saved = await ito.call<{ description: string; reading: string }>('catalog.getSystem', { id });
  expect(saved.description).toContain('水野の説明。');
  expect(saved.reading).toContain('いとう');
});

test('two people write the same 申し送り: the second is told, and chooses', async () => {
  await twoManagers();
  const { today } = await ito.call<{ today: string }>('accounts.me', undefined);
  const asked = await ito.call<{ handover: object | null; blocked: string | null }>('home.handover', { day: today });
  await ito.page.goto(`/handover/${today}`);
  await settled(ito.page);
  if (asked.blocked) {
    // On a closed day there is none to write, and the page says why.
    expect(await ito.page.locator('#main').textContent()).toContain(asked.blocked);
    return;
  }
  if (!asked.handover) await ito.call('home.draftHandover', { day: today });
  for (const { page } of [mizuno, ito]) {
    await page.goto(`/handover/${today}`);
    await settled(page);
    await page.keyboard.press('e');
  }
  await writeIn(mizuno, /^申し送る内容/, '\n水野の連絡。');
  await mizuno.page.getByRole('button', { name: '保存する' }).click();
  await mizuno.page.getByText('水野の連絡。').waitFor();

  await writeIn(ito, /^申し送る内容/, '\n伊藤の連絡。');
  await ito.page.getByRole('button', { name: '保存する' }).click();
  await keepMine(ito, ['水野の連絡。', '伊藤の連絡。']);
  await ito.page.getByText('伊藤の連絡。').waitFor();
});
