import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { filmOf, qrPicture } from './support/qr-picture.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'film-'));
const film = join(folder, 'label.y4m');
let browser: Browser;
let desk: Desk;
beforeAll(async () => {
  // The camera of this browser shows the label of a thing that nobody has.
  writeFileSync(film, filmOf(qrPicture('ZZ-09999', 640, 480)));
  browser = await openBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach((test) => leaveDesk(desk, test));

test('the camera reads a label at the counter, and is off then', async () => {
  desk = await openDesk(browser);
  await enterAs(desk, 'ito');
  const { page } = desk;
  const decoded: string[] = [];
  page.on('response', (response) => decoded.push(response.url()));
  await page.goto('/loans/counter');
  await settled(page);
  // Nothing of the decoder is loaded before the camera is opened.
  expect(decoded.filter((url) => /wasm|decoder/.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'カメラで読む' }).click();
  await page.getByText('ZZ-09999は、機器・記録・職員に見つかりません').waitFor();
  await page.locator('video').waitFor({ state: 'detached' });
  expect(decoded.some((url) => url.endsWith('.wasm'))).toBe(true);
  // No page may run machine code: the worker alone may, by the policy of its own file.
  const refused = await page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => false,
      () => true,
    ),
  );
  expect(refused).toBe(true);
  desk.problems.splice(0, desk.problems.length, ...desk.problems.filter((each) => !/WebAssembly|wasm/i.test(each)));
  expect(desk.problems).toEqual([]);
});

test('where no camera is, it says so in words', async () => {
  desk = await openDesk(browser);
  await enterAs(desk, 'ito');
  const { page } = desk;
  await page.addInitScript(() => {
    const none = () => Promise.reject(new DOMException('', 'NotFoundError'));
    Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: none });
  });
  await page.goto('/loans/counter');
  await settled(page);
  await page.getByRole('button', { name: 'カメラで読む' }).click();
  await page.getByText('この端末にカメラが見つかりません').waitFor();
  await page.getByRole('button', { name: 'カメラを閉じる' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('counter-scan');
  expect(desk.problems).toEqual([]);
});
