import type { Page } from 'playwright-core';

/** Milliseconds without a call under way that count as quiet. */
const QUIET = 400;

/** Resolves when a page has what it asked for: nothing is loading and nobody waits for an answer. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#main').first().waitFor();
  await page.waitForFunction(
    async (quiet) => {
      const calls = () => performance.getEntriesByType('resource').length;
      const before = calls();
      await new Promise((resolve) => setTimeout(resolve, quiet));
      return calls() === before && !document.querySelector('[aria-busy="true"]');
    },
    QUIET,
    { polling: 100 },
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
