import { ensureChromium } from '../scripts/chromium.ts';
import { startApp } from '../tests/e2e/support/app.ts';
import { type Desk, openBrowser, openDeskAt } from '../tests/e2e/support/browser.ts';
import { countNetwork, type Traffic } from '../tests/e2e/support/network.ts';
import { enterAs } from '../tests/e2e/support/sign-in.ts';
import { type Line, ms, percentile, printLines } from './measure.ts';

// What opening 受付 costs a desk with a processor four times slower, with nothing cached and then with everything cached:
// requests, bytes by kind, and when the rows stand. A program of its own, that npm run bench starts.

const runs = 3;

printLines(await pages());

async function pages(): Promise<Line[]> {
  process.env.CHROMIUM_PATH = ensureChromium();
  const app = await startApp();
  const browser = await openBrowser();
  try {
    const cold: Visit[] = [];
    const warm: Visit[] = [];
    for (let run = 0; run < runs; run += 1) {
      const desk = await openDeskAt(browser, { url: app.url });
      await enterAs(desk, 'ito');
      cold.push(await visit(desk));
      warm.push(await visit(desk));
      await desk.close();
    }
    return [...lines('list page, empty cache', cold, true), ...lines('list page, warm cache', warm, false)];
  } finally {
    await browser.close();
    await app.stop();
  }
}

interface Visit {
  readonly rows: number;
  /** Bytes of script that had come when the first row stood. */
  readonly before: number;
  /** What had been asked for when nothing more came. */
  readonly whole: Traffic;
}

async function visit(desk: Desk): Promise<Visit> {
  const page = await desk.context.newPage();
  const session = await desk.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const network = await countNetwork(session);
  await page.addInitScript(noteFirstRow);
  await page.goto('/tickets', { waitUntil: 'commit' });
  await page.locator('table.list tbody a').first().waitFor();
  const { rows, before } = await page.evaluate(countUntilRows);
  // The live connection stays open, so the network is never idle: the fonts have come when the page has its faces.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(1500);
  const whole = network();
  await page.close();
  return { rows, before, whole };
}

/** The middle of the runs. Goals are for the empty cache. */
function lines(of: string, visits: readonly Visit[], judged: boolean): Line[] {
  const middle = (pick: (visit: Visit) => number) => percentile(visits.map(pick), 0.5);
  const count = (what: string, value: number, goal: number, unit: string): Line => ({
    what: `${of}: ${what}`,
    measured: `${Math.round(value)}${unit}`,
    goal: judged ? `≤ ${goal}${unit}` : '',
    met: judged ? value <= goal : null,
  });
  const kB = (bytes: number) => bytes / 1000;
  const kinds = (['script', 'font', 'style', 'page', 'answer', 'other'] as const)
    .map((kind) => `${kind} ${Math.round(kB(middle((one) => one.whole.bytes[kind])))}`)
    .join(', ');
  return [
    { what: `${of}: rows there, p50`, measured: ms(middle((one) => one.rows)), goal: '', met: null },
    count(
      'requests',
      middle((one) => one.whole.requests),
      40,
      '',
    ),
    count(
      'on the line',
      middle((one) => kB(one.whole.total)),
      350,
      ' kB',
    ),
    count(
      'script before its rows',
      middle((one) => kB(one.before)),
      110,
      ' kB',
    ),
    { what: `  kB: ${kinds}`, measured: '', goal: '', met: null },
  ];
}

/** In the page: when the first row stood, and the bytes of script that had come by then. */
function countUntilRows(): { rows: number; before: number } {
  const rows = performance.getEntriesByName('first row')[0]?.startTime ?? Number.NaN;
  const scripts = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const come = scripts.filter(({ name, responseEnd }) => name.endsWith('.js') && responseEnd <= rows);
  return { rows, before: come.reduce((sum, { transferSize }) => sum + transferSize, 0) };
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
