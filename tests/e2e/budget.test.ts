import { expect, test } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { leaveDesk, openDesk } from './support/desk.ts';
import { countNetwork } from './support/network.ts';
import { settled } from './support/settled.ts';
import { enterAs } from './support/sign-in.ts';

/** What 受付 may ask for with nothing cached. Lower them with each cut; nobody raises them without a decision. */
const most = {
  requests: 40,
  bytes: 640_000,
  scriptFiles: 13,
  scriptBytes: 300_000,
  styleBytes: 38_000,
  fontFiles: 16,
  fontBytes: 290_000,
};

test('the list page stays within its budget of files and bytes', async (run) => {
  const browser = await openBrowser();
  const desk = await openDesk(browser);
  try {
    await enterAs(desk, 'ito');
    const network = await countNetwork(await desk.context.newCDPSession(desk.page));
    await desk.page.goto('/tickets');
    await settled(desk.page);
    const { requests, total, files, bytes } = network();
    expect(bytes.script).toBeGreaterThan(50_000);
    expect(requests).toBeLessThanOrEqual(most.requests);
    expect(total).toBeLessThanOrEqual(most.bytes);
    expect(files.script).toBeLessThanOrEqual(most.scriptFiles);
    expect(bytes.script).toBeLessThanOrEqual(most.scriptBytes);
    expect(bytes.style).toBeLessThanOrEqual(most.styleBytes);
    expect(files.font).toBeLessThanOrEqual(most.fontFiles);
    expect(bytes.font).toBeLessThanOrEqual(most.fontBytes);
    expect(desk.problems).toEqual([]);
  } finally {
    await leaveDesk(desk, run);
    await browser.close();
  }
});
