import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Executor } from '../db/executor.ts';

/** How many failures in the window close the door, and for how long. An address is shared, so it gets more. */
const limits = { user: 5, ip: 30 } as const;
export const lockMinutes = 15;

type ThrottleKind = keyof typeof limits;

/** What counting an attempt answers: how many are left after it, or until when the door is closed. */
type Attempt = { readonly open: true; readonly remaining: number } | { readonly open: false; readonly until: string };

/** The row of a user name or an address. Names are hashed: people type passwords into the wrong field. */
function throttleKey(kind: ThrottleKind, value: string): string {
  return `${kind}:${createHash('sha256').update(value.normalize('NFKC').toLowerCase()).digest('hex')}`;
}

/**
 * Counts an attempt before it is checked, so that attempts at the same moment cannot all slip through. A right
 * password gives it back with `forgive`.
 */
export async function countAttempt(db: Executor, kind: ThrottleKind, value: string, now: string): Promise<Attempt> {
  const limit = limits[kind];
  const at = Temporal.Instant.from(now);
  const windowStart = at.subtract({ minutes: lockMinutes }).toString();
  const until = at.add({ minutes: lockMinutes }).toString();
  const { rows } = await sql<{ failures: number; locked_until: string | null }>`
    insert into accounts_throttles as t (key, failures, first_failed_at, locked_until)
    values (${throttleKey(kind, value)}, 1, ${now}, null)
    on conflict (key) do update set
      failures = case when t.first_failed_at <= ${windowStart} and coalesce(t.locked_until, ${now}) <= ${now} then 1
        when t.locked_until <= ${now} then 1 else t.failures + 1 end,
      first_failed_at = case when t.first_failed_at <= ${windowStart} or t.locked_until <= ${now} then ${now}::timestamptz
        else t.first_failed_at end,
      locked_until = case when t.locked_until > ${now} then t.locked_until
        when t.locked_until is null and t.first_failed_at > ${windowStart} and t.failures + 1 >= ${limit}
        then ${until}::timestamptz else null end
    returning failures, locked_until`.execute(db);
  const row = rows[0];
  const failures = row?.failures ?? 1;
  // The attempt that reaches the limit is still checked; the ones after it are not.
  if (row?.locked_until && failures > limit) return { open: false, until: row.locked_until };
  return { open: true, remaining: Math.max(0, limit - failures) };
}

/** Takes a right attempt back: a name starts afresh, an address only gets its one attempt back. */
export async function forgive(db: Executor, kind: ThrottleKind, value: string): Promise<void> {
  const key = throttleKey(kind, value);
  if (kind === 'user') await db.deleteFrom('accounts_throttles').where('key', '=', key).execute();
  else {
    await db
      .updateTable('accounts_throttles')
      .set({ failures: sql`greatest(failures - 1, 0)`, locked_until: null })
      .where('key', '=', key)
      .execute();
  }
}
