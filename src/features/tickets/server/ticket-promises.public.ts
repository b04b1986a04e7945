import { type RawBuilder, sql } from 'kysely';

// Promises of tickets as figures, board and report count them: the rule of clocks.rules.ts in SQL, in one place.

/** A clock that is owed. One that was given up is not, unless it was over by then: what was broken stays broken. */
export const isOwed = (clock: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${clock}.voided_at`)} is null or ${sql.ref(`${clock}.breached_at`)} is not null)`;

/** A clock that was not kept: over when it was met, when the desk began to wait, or is by now. */
export const isBroken = (clock: string, now: string): RawBuilder<boolean> => sql<boolean>`(
  ${sql.ref(`${clock}.breached_at`)} is not null or ${sql.ref(`${clock}.due_at`)} <
  coalesce(${sql.ref(`${clock}.met_at`)}, least(${sql.ref(`${clock}.paused_at`)}, ${now}::timestamptz)))`;
