import type { AccountState } from '../contract/account.ts';

/** What an account's state follows from. */
export interface AccountFacts {
  readonly disabled_at: string | null;
  readonly locked_until: string | null;
  readonly must_change_password: boolean;
}

/** 停止 wins over ログイン待ち, which wins over 初回パスワード. */
export function accountStateOf(facts: AccountFacts, now: string): AccountState {
  if (facts.disabled_at !== null) return 'disabled';
  if (facts.locked_until !== null && Temporal.Instant.compare(now, facts.locked_until) < 0) return 'locked';
  return facts.must_change_password ? 'firstPassword' : 'active';
}

/** 「Windows・Edge」 from a browser's own words; null when they say nothing known. */
export function deviceOf(userAgent: string): { system: string | null; browser: string | null } {
  const find = (table: readonly (readonly [RegExp, string])[]) =>
    table.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return {
    system: find([
      [/iPad/, 'iPad'],
      [/iPhone/, 'iPhone'],
      [/Android/, 'Android'],
      [/Windows/, 'Windows'],
      [/CrOS/, 'Chrome OS'],
      [/Mac OS X/, 'Mac'],
      [/Linux/, 'Linux'],
    ]),
    browser: find([
      [/Edg\//, 'Edge'],
      [/Firefox\/|FxiOS/, 'Firefox'],
      [/Chrome\/|CriOS/, 'Chrome'],
      [/Safari\//, 'Safari'],
    ]),
  };
}

/** A token lasts from tomorrow to two years ahead, to the end of its last day in Japan. Null when outside. */
export function tokenExpiry(expiresOn: string, now: string): string | null {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO('Asia/Tokyo').toPlainDate();
  const last = Temporal.PlainDate.from(expiresOn);
  const tooEarly = Temporal.PlainDate.compare(last, today) <= 0;
  const tooLate = Temporal.PlainDate.compare(last, today.add({ years: 2 })) > 0;
  if (tooEarly || tooLate) return null;
  return last.add({ days: 1 }).toZonedDateTime('Asia/Tokyo').toInstant().toString();
}
