import { totpAt } from '../../../src/platform/auth/totp.ts';
import type { Desk } from './browser.ts';
import { demoPassword } from './sign-in.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function fromBase32(text: string): string {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString();
}

const stepNow = () => Math.floor(Temporal.Now.instant().epochMilliseconds / 30_000);

/**
 * Gives the account at the desk a second factor; the answer is the first code that was not used yet, as a code counts
 * once: the one the application shows, or within the same half minute the one it shows next.
 */
export async function enrol(desk: Desk): Promise<() => string> {
  const { secret } = await desk.call<{ secret: string }>('accounts.enrolSecondFactor', { current: demoPassword });
  const key = fromBase32(secret);
  const used = stepNow();
  await desk.call('accounts.confirmSecondFactor', { code: totpAt(key, used) });
  return () => totpAt(key, Math.max(stepNow(), used + 1));
}
