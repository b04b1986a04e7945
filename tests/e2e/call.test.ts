import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { type Hands, handsOn } from './support/hands.ts';
import { demoPassword, enterAs } from './support/sign-in.ts';

const subject = 'スリープから戻すと無線LANにつながらない';
/** The six facts of a fault (§3-2); 利用者 is 本人 unless somebody says otherwise. */
const interview = {
  occurredText: '本日 9:10頃',
  operation: 'ふたを開けてスリープから復帰した',
  event: '無線LANの一覧が空のまま出ない',
  situation: '席を離れて戻ったとき。周りの人はつながる',
  stateWhenCalled: '再起動はまだしていない',
};

let browser: Browser;
let desk: Desk;
let page: Page;
let hands: Hands;
/** A member of staff with a device of their own, by extension. */
let caller: { name: string; extension: string };

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  desk = await openDesk(browser);
  page = desk.page;
  hands = handsOn(page);
  await enterAs(desk, 'ito');
  await page.goto('/tickets');
  await page.getByRole('grid').first().waitFor();
  caller ??= await someCaller();
});
afterEach((test) => leaveDesk(desk, test));

/** Somebody whose extension nobody else has: Enter must mean them and no other. */
async function someCaller() {
  interface Found {
    candidates: { kind: string; id: string; name: string }[];
  }
  interface Card {
    name: string;
    extension: string;
    devices: unknown[];
  }
  const { candidates } = await desk.call<Found>('intake.caller', { text: 'さとう' });
  for (const one of candidates.filter(({ kind }) => kind === 'staff')) {
    const card = await desk.call<Card>('intake.callerCard', { staffMemberId: one.id });
    const { candidates: same } = await desk.call<Found>('intake.caller', { text: card.extension });
    if (same.length === 1 && card.devices.length > 0) return { name: card.name, extension: card.extension };
  }
  throw new Error('the sample has nobody to call');
}

const field = (id: string) => page.locator(`#${id}`);
const box = () => page.getByRole('combobox', { name: '申出人・機器・受付番号' });
const value = (id: string) => field(id).inputValue();

/** n, the extension, Enter: the caller's card is open and the keyboard stands in 件名. */
async function takeCall() {
  await hands.press('n');
  await box().waitFor();
  await hands.type(caller.extension);
  await hands.press('Enter');
  await page.getByRole('region', { name: '申出人' }).getByText(caller.name).first().waitFor();
}

async function askSixFacts() {
  for (const [key, answer] of Object.entries(interview)) {
    await hands.tabTo(field(`ask-${key}`));
    await hands.type(answer);
  }
}

test('a call about a known fault: from the ring to 解決 in 25 keys', async () => {
  await takeCall();
  await hands.press('Alt+2');
  await hands.type(subject);
  await askSixFacts();
  await page.getByRole('region', { name: '入力に合う候補' }).getByText('KE-0037').waitFor();
  await hands.press('Alt+Enter');
  expect(await value('intake-answer')).not.toBe('');
  await hands.press('Control+Enter');
  const said = await page.getByText(/を登録し、解決にしました/).textContent();
  expect(hands.presses).toBeLessThanOrEqual(25);

  const [ticketNo = ''] = (said ?? '').split(' ');
  await hands.type(ticketNo);
  await page.getByRole('option', { name: ticketNo }).waitFor();
  await hands.press('Enter');
  await page.getByRole('heading', { name: subject }).waitFor();
  await page.getByRole('main').getByText('解決', { exact: true }).first().waitFor();
  expect(desk.problems).toEqual([]);
});

test('Enter during IME composition never submits', async () => {
  await takeCall();
  await hands.type(subject);
  const ime = await desk.context.newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: 'むせん', selectionStart: 3, selectionEnd: 3 });
  await page.evaluate(() => {
    const at = document.activeElement;
    for (const init of [{ key: 'Enter' }, { key: 'Enter', ctrlKey: true }, { key: 'Enter', altKey: true }])
      at?.dispatchEvent(
        new KeyboardEvent('keydown', { ...init, isComposing: true, bubbles: true, cancelable: true, keyCode: 229 }),
      );
  });
  expect(await page.getByText(/を登録/).count()).toBe(0);
  await ime.send('Input.insertText', { text: '無線' });
  expect(await value('intake-subject')).toBe(`${subject}無線`);
});

test('a reload in mid-call keeps everything that was typed', async () => {
  await takeCall();
  await hands.press('Alt+2');
  await hands.type(subject);
  await askSixFacts();
  await page.reload();
  await expect.poll(() => value('intake-subject')).toBe(subject);
  for (const [key, answer] of Object.entries(interview)) expect(await value(`ask-${key}`)).toBe(answer);
  await page.getByRole('region', { name: '申出人' }).getByText(caller.name).first().waitFor();
});

test('the session ends in mid-call: the password is asked in place and nothing is lost', async () => {
  await takeCall();
  await hands.type(subject);
  await hands.tabTo(field('intake-answer'));
  await hands.type('再接続の手順を案内した。');
  await desk.context.clearCookies();
  await hands.press('Control+s');
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  await expect
    .poll(() => dialog.locator('input[type=password]').evaluate((e) => e === document.activeElement))
    .toBe(true);
  await hands.type(demoPassword);
  await hands.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  expect(await value('intake-subject')).toBe(subject);
  expect(await value('intake-answer')).toBe('再接続の手順を案内した。');
  await hands.press('Control+s');
  await page.getByText(/を登録しました/).waitFor();
});
