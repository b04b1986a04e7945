import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { handsOn } from './support/hands.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach((test) => leaveDesk(desk, test));

/** Somebody else sits down: the desk before is left. */
async function sitDown(username: string, address: string) {
  await desk?.close();
  desk = await openDesk(browser);
  await enterAs(desk, username);
  await desk.page.goto(address);
  await settled(desk.page);
  const hands = handsOn(desk.page);
  const button = (name: string) => desk.page.getByRole('button', { name });
  return {
    hands,
    button,
    /** Presses a button by Tab and Enter, and waits until it has done its work and gone. */
    async do(name: string) {
      await hands.tabTo(button(name));
      await hands.press('Enter');
      await button(name).waitFor({ state: 'hidden' });
    },
    /** The same where the press is asked about first: answered by keyboard. */
    async confirm(name: string) {
      await hands.tabTo(button(name));
      await hands.press('Enter');
      const question = desk.page.getByRole('alertdialog');
      await hands.tabTo(question.getByRole('button', { name }));
      await hands.press('Enter');
      await question.waitFor({ state: 'hidden' });
    },
  };
}

test('the weekly report from draft to receipt: made, checked, submitted, accepted', async () => {
  const manager = await sitDown('mizuno', '/reports');
  await manager.hands.press('c');
  await desk.page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  const address = new URL(desk.page.url()).pathname;
  const boxes = desk.page.getByRole('checkbox', { name: '読んで確かめた' });
  await boxes.first().waitFor();
  for (let n = 0; n < (await boxes.count()); n += 1) {
    await manager.hands.tabTo(boxes.nth(n));
    await manager.hands.press('Space');
    await expect.poll(() => boxes.nth(n).isChecked()).toBe(true);
  }
  await desk.page.getByText('すべての節を確認しました。').waitFor();
  await manager.do('確認に回す');

  const checker = await sitDown('tabata', address);
  await checker.hands.tabTo(checker.button('確認した'));
  await checker.hands.press('Enter');
  await desk.page.getByText('週の週間報告書を確認しました。').waitFor();
  await checker.confirm('提出する');

  const authority = await sitDown('mori', address);
  await authority.confirm('受理する');
  await desk.page.getByText('週の週間報告書を受理しました。').waitFor();
  const { state } = await desk.call<{ state: string }>('reports.get', { id: address.split('/').at(-1) });
  expect(state).toBe('accepted');
  expect(desk.problems).toEqual([]);
});
