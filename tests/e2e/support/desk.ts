import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { TestContext } from 'vitest';
import { type Desk, openDeskAt } from './browser.ts';
import { productHere } from './product-here.ts';

/** A desk before the product of this worker. */
export async function openDesk(browser: Browser, options: BrowserContextOptions = {}): Promise<Desk> {
  return openDeskAt(browser, { url: await productHere(), ...options });
}

/** The last sight of a page with something wrong is kept in .cache/e2e. */
export async function keepSight(desk: Desk, of: string): Promise<void> {
  const name = of.replaceAll(/[\s/:]+/g, '-');
  await desk.page.screenshot({ path: `.cache/e2e/${name}.png` }).catch(() => null);
  if (desk.problems.length > 0) process.stderr.write(`${desk.problems.join('\n')}\n`);
}

/** Closes a desk after its test; of a failed one the last sight is kept. */
export async function leaveDesk(desk: Desk, { task }: Pick<TestContext, 'task'>): Promise<void> {
  if (task.result?.state === 'fail') await keepSight(desk, task.name);
  await desk.close();
}
