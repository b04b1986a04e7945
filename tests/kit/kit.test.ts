import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../e2e/support/browser.ts';
import { serveScenes } from './serve-scenes.ts';
import type { Told } from './told.ts';

// The kit's parts in a real DOM, each in a scene of its own, without the product behind them.

let browser: Browser;
let page: Page;
let scenes: Awaited<ReturnType<typeof serveScenes>>;

const problems: string[] = [];

beforeAll(async () => {
  [browser, scenes] = await Promise.all([openBrowser(), serveScenes()]);
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  page = await context.newPage();
  page.setDefaultTimeout(5_000);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(scenes.url);
});
afterAll(async () => {
  await browser?.close();
  scenes?.close();
});

let opened = 0;

async function open(scene: string, width = 1440): Promise<void> {
  problems.length = 0;
  opened += 1;
  await page.setViewportSize({ width, height: 700 });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `${scene}/${opened}`);
  await page.locator('h1').first().waitFor();
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const answers = (answer: Told['answer']) =>
  page.evaluate((next) => {
    window.told.answer = next;
  }, answer);
const sent = () => page.evaluate(() => window.told.sent);
const said = (words: string) => page.locator('.toasts').getByText(words).waitFor();
/** The name of what has the focus, as a reader would say it. */
const focused = () =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLInputElement | null;
    const label = one?.labels?.[0]?.textContent ?? one?.getAttribute('aria-label') ?? one?.textContent ?? '';
    return one === document.body ? 'body' : label.replaceAll(/[※＊].*|\s+/g, '').slice(0, 24);
  });

describe('ActionForm', () => {
  const openForm = async () => {
    await open('form');
    await button('直す').click();
    await page.getByRole('dialog').waitFor();
  };
  const fill = async (name: string) => {
    await page.getByLabel('名称').fill(name);
    await page.getByLabel('種別').selectOption('hq');
  };

  test('opened by the mouse, the first field has the focus; what the contract wants is marked, and nothing else', async () => {
    await openForm();
    await expect.poll(focused).toBe('備考');
    expect(await page.locator('.req').count()).toBe(2);
    expect(await page.getByLabel('備考').getAttribute('aria-required')).toBeNull();
    expect(await page.getByLabel('名称').getAttribute('aria-required')).toBe('true');
  });

  test('blank: each field says so, the summary leads to them, the focus is on the first of them', async () => {
    await openForm();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('2か所を直してください').waitFor();
    await expect.poll(focused).toBe('名称');
    expect(await page.getByLabel('名称').getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('alert').getByRole('link', { name: /種別/ }).click();
    await expect.poll(focused).toMatch(/^種別/);
    expect(await sent()).toEqual([]);
  });

  test('Ctrl+Enter sends from a field; the sentence names the thing; the focus goes back to the button', async () => {
    await openForm();
    await fill('桑名庁舎');
    await page.getByLabel('名称').press('Control+Enter');
    await said('桑名庁舎 の変更を保存しました。');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(focused).toBe('直す');
    expect(await sent()).toEqual([{ version: 3, note: '', name: '桑名庁舎', kind: 'hq' }]);
  });

  test('what the server refuses stands on its field with the focus there, and nothing is said over it', async () => {
    await openForm();
    await fill('桑名庁舎');
    await answers('refused');
    await page.keyboard.press('Control+Enter');
    await page.locator('.err', { hasText: 'もう使われています' }).waitFor();
    await expect.poll(focused).toBe('名称');
    expect(await page.locator('.toast').count()).toBe(0);
    expect(await page.getByLabel('名称').inputValue()).toBe('桑名庁舎');
  });

  test('closed by Escape, what was typed waits; it is put back, said so, and can be thrown away', async () => {
    await openForm();
    await fill('津庁舎');
    await page.getByText('下書きを保存しました').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await button('直す').click();
    await page.getByText('前回の下書きを戻しました。').waitFor();
    expect(await page.getByLabel('名称').inputValue()).toBe('津庁舎');
    await button('下書きを捨てる').click();
    await expect.poll(() => page.getByLabel('名称').inputValue()).toBe('');
  });

  test('who saved first is named, both sides stand beside each other, and the chosen ones are sent', async () => {
    await openForm();
    await fill('津庁舎');
    await answers('stale');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: '坂井さんが先に保存しました' });
    await dialog.waitFor();
    expect(await dialog.locator('tbody th').allTextContents()).toEqual(['備考', '名称']);
    await dialog.getByRole('row', { name: /名称/ }).getByRole('radio').first().check();
    await dialog.getByRole('button', { name: '選んだ内容で保存' }).click();
    await said('津庁舎 の変更を保存しました。');
    expect((await sent()).at(-1)).toEqual({ version: 4, note: '別の人の備考', name: '津庁舎', kind: 'hq' });
  });

  test('a question whose yes loses something begins at やめる; a refusal is said in it', async () => {
    await open('form');
    await button('廃止する').click();
    const question = page.getByRole('alertdialog');
    await question.waitFor();
    await expect.poll(focused).toBe('やめる');
    await answers('refused');
    await question.getByRole('button', { name: '廃止する' }).click();
    await question.getByRole('alert').getByText('もう使われています').waitFor();
    expect(await page.locator('.toast').count()).toBe(0);
    await answers('ok');
    await question.getByRole('button', { name: '廃止する' }).click();
    await said('桑名庁舎 を廃止しました。');
    await question.waitFor({ state: 'hidden' });
    await expect.poll(focused).toBe('廃止する');
  });
});

describe('the lane', () => {
  test.each([1440, 390])(
    'what is said at %d covers nothing that can be pressed, and the focus is not lost',
    async (width) => {
      await open('lane', width);
      await button('R8-00001 を担当する').click();
      await said('R8-00001 を担当しました。');
      const covered = await page.evaluate(() => {
        const lane = document.querySelector('.toasts')?.getBoundingClientRect();
        return [...document.querySelectorAll('main button')].filter((one) => {
          const box = one.getBoundingClientRect();
          return lane && lane.height > 0 && box.bottom > lane.top && box.top < lane.bottom;
        }).length;
      });
      expect(covered).toBe(0);
      await expect.poll(focused).toBe('受付');
    },
  );

  test('the counter-act is one press away, and says so', async () => {
    await open('lane');
    await button('R8-00002 を担当する').click();
    await button('元に戻す').click();
    await said('元に戻しました。');
    await button('R8-00002 を担当する').waitFor();
    expect(await page.locator('.toasts').getByText('R8-00002 を担当しました。').count()).toBe(0);
  });

  test('a refusal stays until it is closed', async () => {
    await open('lane');
    await answers('refused');
    await button('R8-00003 を担当する').click();
    await said('この名前はもう使われています。別の名前にしてください。');
    await button('この知らせを閉じる').click();
    await expect.poll(() => page.locator('.toast').count()).toBe(0);
  });
});

describe('the list', () => {
  const rows = () => page.locator('[role=row][aria-selected], tbody tr').count();

  test('boxes by x and by Shift+x, the bar counts, and after the act only what was refused stays chosen', async () => {
    await open('list');
    await page.getByText('メールの相談 1', { exact: true }).waitFor();
    for (const key of ['j', 'x', 'j', 'j', 'Shift+x']) await page.keyboard.press(key);
    const bar = page.getByRole('toolbar', { name: '選んだ受付の操作' });
    await bar.getByText('件を選択').waitFor();
    expect(await bar.locator('b').textContent()).toBe('3件を選択');
    await bar.getByRole('button', { name: '完了にする' }).click();
    await expect.poll(() => bar.locator('b').textContent()).toBe('1件を選択');
    expect((await sent()).at(-1)).toEqual({ selection: { ids: ['R8-1', 'R8-2', 'R8-3'] }, count: 3 });
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'hidden' });
  });

  test('the pane follows the cursor', async () => {
    await open('list');
    await page.getByText('メールの相談 1', { exact: true }).waitFor();
    await page.keyboard.press('j');
    await page.locator('aside.detail').getByRole('heading', { name: 'R8-1' }).waitFor();
    await page.keyboard.press('j');
    await page.locator('aside.detail').getByRole('heading', { name: 'R8-2' }).waitFor();
  });

  test('nothing there, no match here, no match anywhere, and not allowed are four different pages', async () => {
    await open('list');
    await page.getByText('メールの相談 1', { exact: true }).waitFor();
    await page.getByRole('link', { name: '期限超過' }).click();
    await page.getByRole('heading', { name: '期限超過の受付はありません' }).waitFor();
    expect(await button('すべてで探す').count()).toBe(0);

    await page.getByRole('link', { name: '未完了' }).click();
    await page.getByText('メールの相談 1', { exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('相談 20');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '未完了には、条件に合うものがありません' }).waitFor();
    await button('すべてで探す').click();
    await page.getByText('印刷の相談 20').waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type('なし');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '条件に合う受付はありません' }).waitFor();
    await page.getByText('Ctrl K で窓口全体から探せます').waitFor();

    await answers('forbidden');
    await page.keyboard.press('/');
    await page.keyboard.type('ほか');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'この受付の一覧は見られません' }).waitFor();
    expect(await page.getByText('サーバにつながりません').count()).toBe(0);
    expect(await rows()).toBe(0);
  });

  test('a condition is added and changed by the keyboard alone, and its pill says it', async () => {
    await open('list');
    await button('条件').focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('拠点');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('名称');
    await page.keyboard.type('印刷');
    await page.keyboard.press('Enter');
    await button('名称：印刷 を変える').waitFor();
    await expect.poll(focused).not.toBe('body');
    await button('名称の条件を外す').click();
    await button('名称：印刷 を変える').waitFor({ state: 'hidden' });
    await expect.poll(focused).not.toBe('body');
  });
});

describe('popovers', () => {
  test.each(['mouse', 'key'])('opened by %s, the first field has the focus; Escape gives it back', async (how) => {
    await open('popover');
    if (how === 'mouse') await button('絞り込む').click();
    else await button('絞り込む').press('Enter');
    await expect.poll(focused).toBe('語');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('絞り込む');
  });

  test('without a field it is on what can be pressed; closed from inside it goes back', async () => {
    await open('popover');
    await button('知らせ').click();
    await expect.poll(focused).toBe('読んだ');
    await page.keyboard.press('Escape');
    await button('絞り込む').click();
    await button('使う').click();
    await expect.poll(focused).toBe('絞り込む');
  });

  test('a menu goes by arrows, and says why an entry cannot be chosen', async () => {
    await open('popover');
    await button('操作').press('ArrowDown');
    await expect.poll(focused).toBe('印刷');
    await page.getByRole('menuitem', { name: /部屋が残っています/ }).waitFor();
    await page.keyboard.press('Enter');
    expect(await sent()).toEqual(['print']);
    await expect.poll(focused).toBe('操作');
  });
});

describe('ComboField', () => {
  const box = () => page.getByRole('combobox', { name: '物を加える' });
  const list = () => page.locator('.combo-list');
  const typeIn = async () => {
    await open('combo');
    await box().pressSequentially('WP');
    await list().getByText('WP-0001').waitFor();
  };
  const gap = async () => {
    const [field, pane] = await Promise.all([page.locator('.combo').boundingBox(), list().boundingBox()]);
    return (pane?.y ?? 0) - ((field?.y ?? 0) + (field?.height ?? 0));
  };

  test('a form that scrolls under it takes neither the text nor the candidates, and they stay at its box', async () => {
    await typeIn();
    const before = await gap();
    await page.locator('.long-form').evaluate((form) => form.scrollBy({ top: 120 }));
    await expect.poll(gap).toBeCloseTo(before, 0);
    expect(await box().inputValue()).toBe('WP');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.combo .code').textContent()).toBe('WP-0001');
  });

  test('pressed beside, it is shut and what was not taken is gone', async () => {
    await typeIn();
    await page.locator('h1').click();
    await expect.poll(() => list().count()).toBe(0);
    expect(await box().inputValue()).toBe('');
  });
});

describe('RecordScreen', () => {
  test('steps stand in order, a blocked one says why in sight, and a press of it sends nothing', async () => {
    await open('record');
    const steps = page.locator('.actions button');
    expect(await steps.allTextContents()).toEqual(['承認する', '確認を記録', '引き渡す']);
    await page
      .getByRole('list', { name: /できない/ })
      .or(page.locator('.blocked-steps'))
      .getByText('受取人を先に')
      .waitFor();
    await button('引き渡す').press('Enter');
    await said('受取人を先に確かめてください。');
    expect(await sent()).toEqual([]);
  });

  test('a step taken at once: its answer stands, the sentence names it, the next step has the focus', async () => {
    await open('record');
    await button('承認する').click();
    await said('Z8-00001 を承認しました。');
    await page.getByText('準備済み').first().waitFor();
    await expect.poll(focused).toBe('引き渡す');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog', { name: 'Z8-00001 を引き渡しますか' }).waitFor();
  });

  test('the form of a step: its refusal lands on the field', async () => {
    await open('record');
    await button('確認を記録').click();
    await expect.poll(focused).toBe('確かめた人');
    await page.keyboard.type('坂井');
    await answers('refused');
    await page.keyboard.press('Control+Enter');
    await page.locator('.err', { hasText: 'もう使われています' }).waitFor();
    await expect.poll(focused).toBe('確かめた人');
    await answers('ok');
    await page.keyboard.press('Control+Enter');
    await said('Z8-00001 の確認を記録しました。');
    expect(problems).toEqual([]);
  });
});
