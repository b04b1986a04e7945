import { type RawBuilder, sql } from 'kysely';
import { isMade } from '#platform/db/staged-rows.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, occasion, type Sql, startOf } from '#platform/duty/occasions.ts';

export interface OfMovements {
  /** Which of them: of movement m and its device a. */
  readonly which: Sql;
  readonly done: Sql;
  /** By the end of so many open days after its day (`d.due`); left out, by `due`, or by the end of its day. */
  readonly days?: number;
  readonly due?: Sql;
  readonly join?: Sql;
  readonly link?: Sql;
  /** The ledger is silent. */
  readonly unsure?: Sql;
}

/** Each movement of the ledger in the period, whoever recorded it and by which door. */
export function movementOccasions(
  span: DutySpan,
  { which, done, days, due = startOf(sql`m.moved_on + 1`), join = sql``, link, unsure = sql`false` }: OfMovements,
): RawBuilder<Occasion> {
  const isOpen = days === undefined ? sql`` : sql`join ${afterOpenDays(span, days)} on d.day = m.moved_on`;
  return sql`
    select ${occasion({
      id: sql`m.id`,
      at: startOf(sql`m.moved_on`),
      due: days === undefined ? due : sql`d.due`,
      done,
      unsure,
      what: sql`a.asset_tag`,
      link: link ?? sql`'/assets/' || a.id`,
    })} from asset_movements as m join assets as a on a.id = m.asset_id ${isOpen} ${join}
    where m.moved_on between ${span.from}::date and ${span.to}::date and ${isMade('m')} and ${which}`;
}
