import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Executor } from '../db/executor.ts';

/** Wrong tries without a wait, and the waits after them: half a minute, doubled by each, a quarter of an hour at most. */
const freeTries = 5;
const firstWaitSeconds = 30;
const longestWaitSeconds = 15 * 60;
/** A counter that was left alone for so long begins anew. */
export const forgetHours = 24;
/** How long the account library closes a second factor after five wrong codes. */
export const lockMinutes = 15;

/**
 * Who tries which name. Wrong tries are counted for the name at this place alone: another address, or a browser the
 * person has signed in with before, has a counter of its own, so nobody can shut somebody else out.
 */
export interface Attempt {
  readonly username: string;
  readonly place: Place;
}

export type Place =
  | { readonly kind: 'address'; readonly address: string | null }
  | { readonly kind: 'device'; readonly hash: string }
  /** Somebody who is signed in proves who they are. */
  | { readonly kind: 'account' };

/** What counting an attempt answers: how many are left before the first wait, or until when to wait. */
type Counted = { readonly open: true; readonly remaining: number } | { readonly open: false; readonly until: string };

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The name as its counters know it. Hashed: people type passwords into the wrong field. */
function subjectOf(username: string): string {
  return hashOf(username.normalize('NFKC').toLowerCase());
}

function keyOf({ username, place }: Attempt): string {
  return `${place.kind}:${hashOf(`${subjectOf(username)} ${placeName(place)}`)}`;
}

/** What one place is called, whoever is tried there. */
export function placeName(place: Place): string {
  return place.kind === 'address' ? network(place.address ?? '') : place.kind === 'device' ? place.hash : '';
}

/** A household or an office has a whole /64 of IPv6 addresses: they are one place. */
function network(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}

/**
 * Counts an attempt before it is checked, so that attempts at the same moment cannot all slip through. A right password
 * gives it back with `forgive`. While the place waits nothing is counted: waiting is never made longer by trying.
 */
export async function countAttempt(db: Executor, attempt: Attempt, now: string): Promise<Counted> {
  const key = keyOf(attempt);
  const forgotten = Temporal.Instant.from(now).subtract({ hours: forgetHours }).toString();
  const failures = sql`case when t.last_failed_at <= ${forgotten} then 1 else t.failures + 1 end`;
  const wait = sql`${firstWaitSeconds} * power(2, least(${failures} - ${freeTries}, 10))`;
  const { rows } = await sql<{ failures: number }>`
    insert into accounts_throttles as t (key, subject, failures, last_failed_at, locked_until)
    values (${key}, ${subjectOf(attempt.username)}, 1, ${now}, null)
    on conflict (key) do update set
      failures = ${failures},
      last_failed_at = ${now},
      locked_until = case when ${failures} < ${freeTries} then null
        else ${now}::timestamptz + make_interval(secs => least(${wait}, ${longestWaitSeconds})) end
    where t.locked_until is null or t.locked_until <= ${now}
    returning failures`.execute(db);
  const row = rows[0];
  if (row) return { open: true, remaining: Math.max(0, freeTries - row.failures) };
  const waiting = await db
    .selectFrom('accounts_throttles')
    .select('locked_until')
    .where('key', '=', key)
    .executeTakeFirst();
  return { open: false, until: waiting?.locked_until ?? now };
}

/** A right password: this place begins anew. */
export async function forgive(db: Executor, attempt: Attempt): Promise<void> {
  await db.deleteFrom('accounts_throttles').where('key', '=', keyOf(attempt)).execute();
}

/** Lifts every wait of a name, wherever it was made. Gives how many there were. */
export async function liftWaits(db: Executor, username: string): Promise<number> {
  const lifted = db.deleteFrom('accounts_throttles').where('subject', '=', subjectOf(username)).returning('key');
  return (await lifted.execute()).length;
}
