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
