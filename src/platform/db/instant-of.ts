import { type RawBuilder, sql } from 'kysely';

/** An end of a time as an ISO instant: the database gives ranges as text of its own. */
export const instantOf = (moment: RawBuilder<unknown>) =>
  sql<string>`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
