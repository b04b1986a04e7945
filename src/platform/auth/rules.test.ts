import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearerToken, createApiToken, hashApiToken } from './api-token.ts';
import { oneTimePassword } from './one-time-password.ts';
import { passwordFault } from './password-policy.rules.ts';
import { isLive, wantsTouch } from './session.rules.ts';
import { openSignedCookie, readCookie } from './session-cookie.ts';
import { isUnspent, toBase32, totpAt, totpStep, totpUri } from './totp.ts';

describe('the password policy', () => {
  it.each([
    ['みじかい', '12文字以上'],
    ['ito-aya-no-himitsu', '利用者ID'],
    ['Ｉｔｏ-Ａya の秘密の言葉', '利用者ID'],
    ['aaaaaaaaaaaaab', '同じ文字'],
    ['123456789012', '並んだ文字'],
    ['abcdefghijkl', '並んだ文字'],
    ['P@ssw0rd-2026!', 'よく使われる'],
    ['Madoguchi1234', 'よく使われる'],
    ['##administrator', 'よく使われる'],
    ['x'.repeat(129), '128文字まで'],
  ])('refuses %s and says why', (password, why) => {
    expect(passwordFault(password, 'ito-aya')).toContain(why);
  });

  it.each(['tokage no shippo 7', 'とかげのしっぽはまたはえる', 'kX9$vv2-Lq0zz'])('takes %s', (password) => {
    expect(passwordFault(password, 'ito-aya')).toBeNull();
  });

  it('takes every password it makes itself', () => {
    for (let turn = 0; turn < 200; turn += 1) expect(passwordFault(oneTimePassword(), 'ito-aya')).toBeNull();
  });

  it('never accepts fewer than twelve characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 5 }), (text) => passwordFault(text, 'x') !== null));
  });
});

describe('TOTP', () => {
  // RFC 6238 appendix B, SHA-1, cut to six digits.
  const secret = '12345678901234567890';
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('gives the code of the standard at second %i', (second, code) => {
    expect(totpAt(secret, Math.floor(second / 30))).toBe(code);
    const now = Temporal.Instant.fromEpochMilliseconds(second * 1000).toString();
    expect(totpStep(secret, code, now)).toBe(Math.floor(second / 30));
  });

  it('allows one step before and after, and no more', () => {
    const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString();
    // 005924 belongs to the step from 1234567890 to 1234567919.
    expect(totpStep(secret, '005924', at(1234567949))).not.toBeNull();
    expect(totpStep(secret, '005924', at(1234567889))).not.toBeNull();
    expect(totpStep(secret, '005924', at(1234567950))).toBeNull();
    expect(totpStep(secret, '005924', at(1234567859))).toBeNull();
  });

  it('counts each code once and none before it, also after the clock was put back', () => {
    expect([null, 99, 100, 101, 102].map((last) => isUnspent(100, last))).toEqual([true, true, false, false, false]);
    expect(isUnspent(100, 103)).toBe(true);
  });

  it('reads full-width digits as the ones they mean', () => {
    expect(totpStep(secret, '２８７０８２', '1970-01-01T00:00:59Z')).not.toBeNull();
  });

  it('writes the secret in base32 into the address of the QR code', () => {
    expect(toBase32('foobar')).toBe('MZXW6YTBOI');
    expect(totpUri(secret, 'ito-aya', '窓口')).toContain('secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&');
  });
});

describe('a session', () => {
  const session = { expires_at: '2026-11-24T12:00:00Z', last_seen_at: '2026-11-24T01:00:00Z' };
  it.each([
    ['2026-11-24T01:59:59Z', true],
    ['2026-11-24T02:00:00Z', false],
  ])('ends 60 minutes after the last request: %s', (now, expected) => expect(isLive(session, now)).toBe(expected));

  it('ends twelve hours after signing in even when it is used', () => {
    const busy = { ...session, last_seen_at: '2026-11-24T11:59:00Z' };
    expect(isLive(busy, '2026-11-24T11:59:59Z')).toBe(true);
    expect(isLive(busy, '2026-11-24T12:00:00Z')).toBe(false);
  });

  it('writes the time of the last request once a minute', () => {
    expect(wantsTouch(session, '2026-11-24T01:00:59Z')).toBe(false);
    expect(wantsTouch(session, '2026-11-24T01:01:00Z')).toBe(true);
  });
});

describe('signed cookies and tokens', () => {
  const signed = (value: string, secret: string) =>
    encodeURIComponent(`${value}.${createHmac('sha256', secret).update(value).digest('base64')}`);

  it('opens what was signed with the same secret only', () => {
    expect(openSignedCookie(signed('abc.def', 'one'), 'one')).toBe('abc.def');
    expect(openSignedCookie(signed('abc', 'two'), 'one')).toBeNull();
    expect(openSignedCookie(`${signed('abc', 'one')}x`, 'two')).toBeNull();
  });

  it('survives anything a client sends', () => {
    fc.assert(fc.property(fc.string(), (text) => openSignedCookie(readCookie(text, 'a') ?? text, 'one') === null));
    expect(openSignedCookie('%E0%A4%A', 'one')).toBeNull();
  });

  it('makes tokens that are found again by their hash', () => {
    const { token, hash, prefix } = createApiToken();
    expect(bearerToken(`Bearer ${token}`)).toBe(token);
    expect(hashApiToken(token)).toBe(hash);
    expect(token.startsWith(prefix)).toBe(true);
    expect(bearerToken('Bearer something else')).toBeNull();
  });
});
