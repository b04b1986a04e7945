import { createHmac, timingSafeEqual } from 'node:crypto';

/** RFC 6238 with SHA-1, six digits and steps of 30 seconds: what every authenticator application knows. */
const stepSeconds = 30;
const digits = 6;
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of one step. `secret` is used byte for byte; `step` is seconds since the epoch / 30. */
export function totpAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[19] ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** How many steps a code may be early or late, for slow typing and clocks. */
const drift = 1;

/** The step a code belongs to at an instant; null when it is not right. */
export function totpStep(secret: string, code: string, now: string): number | null {
  const step = Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000 / stepSeconds);
  const given = Buffer.from(code.normalize('NFKC').trim());
  const found = [step - drift, step, step + drift].find((each) => {
    const expected = Buffer.from(totpAt(secret, each));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return found ?? null;
}

/**
 * Whether a right code of `step` may still be used: each one counts once, and none before the last used one (RFC 6238
 * §5.2). A last one that no clock could have reached yet was used before the machine's clock was put back.
 */
export function isUnspent(step: number, lastStep: number | null): boolean {
  return lastStep === null || lastStep < step || lastStep > step + 2 * drift;
}

/** The address an authenticator application reads from the QR code. */
export function totpUri(secret: string, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const query = `secret=${toBase32(secret)}&issuer=${encodeURIComponent(issuer)}&digits=${digits}&period=${stepSeconds}`;
  return `otpauth://totp/${label}?${query}`;
}

/** RFC 4648 base32 without padding. */
export function toBase32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => base32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}
