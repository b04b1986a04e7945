import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser for the journeys: CHROMIUM_PATH, an installed one, or one installed the normal way. Says which. */
export function ensureChromium(): string {
  const found = [process.env.CHROMIUM_PATH, ...usual, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
  if (found) {
    console.log(`Browser for the journeys: ${found}`);
    return found;
  }
  console.log('No Chromium found: installing one with playwright-core.');
  const { status } = spawnSync('playwright-core', ['install', '--with-deps', 'chromium'], { stdio: 'inherit' });
  const installed = chromium.executablePath();
  if (status === 0 && existsSync(installed)) return installed;
  throw new Error(
    'No browser could be installed. Install Chromium and set CHROMIUM_PATH to it, then run the tests again.',
  );
}
