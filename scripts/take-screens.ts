import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { startApp } from '../tests/e2e/support/app.ts';
import { type Desk, openBrowser, openDeskAt } from '../tests/e2e/support/browser.ts';
import { officeHour, type Screen, screens } from '../tests/e2e/support/screens.ts';
import { settled } from '../tests/e2e/support/settled.ts';
import { enterAs } from '../tests/e2e/support/sign-in.ts';
import { buildWeb } from './build-web.ts';
import { ensureChromium } from './chromium.ts';

/**
 * Takes the pictures of the guides, docs/guide/screens: every screen in light and in dark, on a desk and on a phone, of
 * the sample prefecture at the office hour of the mocks. `npm run screens` takes all, `npm run screens -- intake board`
 * those named. E2E_URL names a product that already runs at that hour.
 */
const into = fileURLToPath(new URL('../docs/guide/screens/', import.meta.url));
const looks = [
  { suffix: '', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { suffix: '-dark', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { suffix: '-phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { suffix: '-phone-dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

const wanted = new Set(process.argv.slice(2));
const chosen = screens.filter((screen) => wanted.size === 0 || wanted.has(screen.name));
mkdirSync(into, { recursive: true });
process.env.CHROMIUM_PATH = ensureChromium();
const running = process.env.E2E_URL;
if (!running) await buildWeb();
const app = running ? { url: running, stop: async () => undefined } : await startApp(officeHour);
const browser = await openBrowser();
try {
  for (const screen of chosen) for (const look of looks) await take(browser, screen, look);
} finally {
  await browser.close();
  await app.stop();
}

async function take(on: Browser, screen: Screen, { suffix, ...look }: (typeof looks)[number]): Promise<void> {
  const desk: Desk = await openDeskAt(on, { url: app.url, ...look });
  try {
    await desk.page.clock.setFixedTime(officeHour);
    await desk.page.addInitScript(() => localStorage.setItem('mg.rows', 'dense'));
    if (screen.who) await enterAs(desk, screen.who);
    await screen.show(desk);
    await settled(desk.page);
    // Here opening a page counts as a press, by which its title has the focus; nobody pressed anything.
    await desk.page.evaluate(
      () => document.activeElement?.matches('h1') && (document.activeElement as HTMLElement).blur(),
    );
    await desk.page.screenshot({ path: join(into, `${screen.name}${suffix}.png`) });
    console.log(`${screen.name}${suffix}`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${screen.name}${suffix}: ${error instanceof Error ? error.message : error}`);
  } finally {
    await desk.close();
  }
}
