import type { Page } from 'playwright-core';
import type { Desk } from './browser.ts';
import { handsOn } from './hands.ts';

/** The sample's: the same for every account. */
export const demoPassword = 'mihon-no-ken-2026';

/** Signs in on the page as a person does. */
export async function signIn(page: Page, username: string): Promise<void> {
  const hands = handsOn(page);
  await page.goto('/');
  await page.getByLabel('利用者ID').waitFor();
  await hands.type(username);
  await hands.press('Tab');
  await hands.type(demoPassword);
  await hands.press('Enter');
  await page.getByRole('banner').waitFor();
}

/** Signs in without the page, for journeys that are not about signing in. */
export async function enterAs(desk: Desk, username: string): Promise<void> {
  const answer = await desk.context.request.post('/api/auth/sign-in', {
    data: { username, password: demoPassword },
    headers: { origin: desk.url },
    maxRetries: 1,
  });
  if (!answer.ok()) throw new Error(`${username} could not sign in: ${answer.status()} ${await answer.text()}`);
}
