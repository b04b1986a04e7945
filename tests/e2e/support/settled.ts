import type { Page } from 'playwright-core';

/** Milliseconds without a call under way that count as quiet. */
const QUIET = 400;
const PATIENCE = 60_000;

/** Resolves when a page has what it asked for: nothing is loading and nobody waits for an answer. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#main').first().waitFor();
  const last = Date.now() + PATIENCE;
  while (!(await page.evaluate(isQuiet, QUIET))) {
    if (Date.now() > last) throw new Error(`${page.url()} is still loading`);
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** In the page: whether nothing was asked for during `quiet` milliseconds and nothing is marked as busy. */
async function isQuiet(quiet: number): Promise<boolean> {
  // A page that is used for long asks for more than the browser keeps a note of by itself.
  performance.setResourceTimingBufferSize(100_000);
  const calls = () => performance.getEntriesByType('resource').length;
  const before = calls();
  await new Promise((resolve) => setTimeout(resolve, quiet));
  return calls() === before && !document.querySelector('[aria-busy="true"]');
}

/** Resolves when a page has been drawn twice since now: styles are worked out anew, and what follows from them. */
export const repainted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
