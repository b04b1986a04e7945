import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { attach, png } from './support/attach.ts';
import { type Desk, openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

// Text that tries to be a program, wherever text comes in: it is shown as the text it is.

let browser: Browser;
let desk: Desk;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  desk = await openDesk(browser);
  page = desk.page;
  await enterAs(desk, 'ito');
});
afterEach((test) => leaveDesk(desk, test));

const attacks = [
  '<script>window.hacked=1</script>',
  '<img src=x onerror="window.hacked=1">',
  '"><svg onload=window.hacked=1>',
  '[押す](javascript:window.hacked=1)',
  '![絵](javascript:window.hacked=1)',
  '![絵](https://evil.example/p.png)',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  '<style>*{background:url(https://evil.example/c)}</style>',
  '{{constructor.constructor("window.hacked=1")()}}',
  '=HYPERLINK("https://evil.example","x")',
];
const corpus = attacks.join('\n\n');

/** Nothing ran, nothing was asked of another host, nothing was refused by the browser: it never was more than text. */
async function expectOnlyText(): Promise<void> {
  await settled(page);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('iframe, a[href^="javascript:" i], img[src*="evil"]').count()).toBe(0);
  expect(desk.problems).toEqual([]);
}

test('in a call: subject, caller, text, answer, 経過, file name', async () => {
  for (const attack of attacks) {
    const facts = {
      kind: 'inquiry',
      channel: 'phone',
      subject: attack,
      body: corpus,
      requester: { name: attack.slice(0, 60) },
    };
    const { id } = await desk.call<{ id: string }>('tickets.register', { facts, answer: corpus });
    await desk.call('tickets.addEntry', { id, body: corpus });
    if (attack !== attacks[1]) continue;
    const name = '../../<img src=x onerror=window.hacked=1>\u202egnp.exe';
    expect(await attach(desk, 'tickets.attach', id, { name, mimeType: 'text/html', buffer: png })).toMatch(
      /^[^/<>\u202e]+\.png$/,
    );
    await page.goto(`/tickets/${id}`);
    await page.getByRole('heading', { name: attack }).waitFor();
    await expectOnlyText();
  }
  await page.goto('/tickets?view=all');
  await page
    .getByText(attacks[2] ?? '')
    .first()
    .waitFor();
  await expectOnlyText();
});

test('in an article, which shows a picture that is attached to it and no other', async () => {
  const draft = {
    kind: 'article',
    title: attacks[1],
    symptom: '',
    cause: '',
    body: `${corpus}\n\n![画面の写し](画面.png)`,
    categoryId: null,
    modelIds: [],
    softwareIds: [],
    systemIds: [],
    pageCount: null,
  };
  const { id } = await desk.call<{ id: string }>('knowledge.create', draft);
  await attach(desk, 'knowledge.attach', id, { name: '画面.png', mimeType: 'image/png', buffer: png });
  await page.goto(`/knowledge/${id}`);
  const picture = page.getByRole('img', { name: '画面の写し' });
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  expect(await picture.getAttribute('src')).toMatch(/^blob:/);
  await expectOnlyText();
  await page.goto(`/knowledge/${id}/edit`);
  await page.getByRole('img', { name: '画面の写し' }).waitFor();
  await expectOnlyText();
});
