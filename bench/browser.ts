import type { Browser, Page } from 'playwright-core';
import { ensureChromium } from '../scripts/chromium.ts';
import { startApp } from '../tests/e2e/support/app.ts';
import { type Desk, openBrowser, openDeskAt } from '../tests/e2e/support/browser.ts';
import { settled } from '../tests/e2e/support/settled.ts';
import { enterAs } from '../tests/e2e/support/sign-in.ts';
import { type Line, ms, percentile, printLines } from './measure.ts';

// What a person waits for, in Chromium on the sample prefecture: first pages from an empty cache, and scrolling. A program
// of its own, that npm run bench starts.

printLines(await inBrowser());

async function inBrowser(): Promise<Line[]> {
  process.env.CHROMIUM_PATH = ensureChromium();
  const app = await startApp();
  const browser = await openBrowser();
  try {
    const painted = await repeated(browser, app.url, null, async ({ page }) => {
      await page.goto('/');
      await page.getByLabel('利用者ID').waitFor();
      return page.evaluate(largestPaint);
    });
    const ready = await repeated(browser, app.url, 'ito', async ({ page }) => {
      await page.addInitScript(noteFirstRow);
      await page.goto('/tickets', { waitUntil: 'commit' });
      await page.locator('table.list tbody a').first().waitFor();
      return page.evaluate(() => performance.getEntriesByName('first row')[0]?.startTime ?? Number.NaN);
    });
    const { frames, strange } = await scrolled(browser, app.url);
    return [
      line('first page, 4× slower processor, empty cache: LCP p50', painted, 1500),
      line('list page, 4× slower processor, empty cache: rows there, p50', ready, 800),
      {
        what: 'device list, scrolling: frames a second',
        measured: frames.toFixed(0),
        goal: '≥ 60',
        met: frames >= 59,
      },
      { what: 'requests that leave the host', measured: String(strange), goal: '0', met: strange === 0 },
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

function line(what: string, times: readonly number[], goal: number): Line {
  const middle = percentile(times, 0.5);
  return { what, measured: ms(middle), goal: `≤ ${goal} ms`, met: middle <= goal };
}

/** A fresh desk each time, so that nothing is cached; the processor four times slower for the page. */
async function repeated(browser: Browser, url: string, who: string | null, visit: (desk: Desk) => Promise<number>) {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const desk = await openDeskAt(browser, { url });
    if (who) await enterAs(desk, who);
    const session = await desk.context.newCDPSession(desk.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    times.push(await visit(desk));
    await desk.close();
  }
  return times;
}

/** In the page: marks the moment at which a row of the list stands in it. */
function noteFirstRow(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('table.list tbody a')) return;
    performance.mark('first row');
    watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });
}

/** In the page: when the largest thing on it was painted, once a second has passed without a larger one. */
function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    let last = 0;
    let timer = 0;
    const wait = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => resolve(last), 1000);
    };
    new PerformanceObserver((list) => {
      last = list.getEntries().at(-1)?.startTime ?? last;
      wait();
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    wait();
  });
}

/** Three seconds through the list of 10,515 devices at the speed of a turned wheel. */
async function scrolled(browser: Browser, url: string): Promise<{ frames: number; strange: number }> {
  const desk = await openDeskAt(browser, { url });
  await enterAs(desk, 'ito');
  await desk.page.goto('/assets');
  await settled(desk.page);
  const frames = await framesWhile(desk.page);
  const strange = desk.problems.filter((problem) => problem.startsWith('left the host')).length;
  await desk.close();
  return { frames, strange };
}

function framesWhile(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const boxes = [...document.querySelectorAll<HTMLElement>('*')];
        const box = boxes.find((one) => one.scrollHeight > 20_000 && one.clientHeight < 2000);
        if (!box) return resolve(0);
        const began = performance.now();
        let frames = 0;
        const next = () => {
          frames += 1;
          box.scrollTop += 60;
          const passed = performance.now() - began;
          if (passed < 3000) requestAnimationFrame(next);
          else resolve((frames * 1000) / passed);
        };
        requestAnimationFrame(next);
      }),
  );
}
