import { type RawBuilder, sql } from 'kysely';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, dayOf, occasion, type Sql, type Statement, within } from '#platform/duty/occasions.ts';

/** What a record r is called, and where its page is. */
export const calledAt = (home: string) => ({
  what: sql`r.number || ' ' || r.title`,
  link: sql`${`${home}/`}::text || r.id`,
});

interface OfRecords {
  /** Where a record's page is. */
  readonly home: string;
  /** The feature's own row, joined to the record r. */
  readonly own: Sql;
  /** A moment of the record, and within how many open days after it something is done. */
  readonly at: Sql;
  readonly days: number;
  readonly done: Sql;
  readonly where: Sql;
}

/** Each record of a process by a moment of its own: something is done about it by the end of so many open days later. */
export const recordOccasions = (
  span: DutySpan,
  { home, own, at, days, done, where }: OfRecords,
): RawBuilder<Occasion> => sql`
    select ${occasion({ id: sql`r.id`, at, due: sql`d.due`, done, ...calledAt(home) })}
    from records as r join ${own} join ${afterOpenDays(span, days)} on d.day = ${dayOf(at)}
    where ${within(at, span)} and ${where}`;

/** When somebody was reached: a mail when it left, anybody else when they were spoken to. */
const reached = sql`(select min(case when t.mail_id is null then t.at else m.sent_at end)
  from record_contacts as t left join mails as m on m.id = t.mail_id
  where t.record_id = r.id and t.at > c.due_at and t.result in ('sent', 'promised', 'extensionAsked')
    and (t.mail_id is null or m.state = 'sent'))`;

interface Owed {
  readonly entity: string;
  readonly clock: string;
  /** Open days after it was due by which whoever owes it is asked. */
  readonly askedWithin: number;
  /** Where a record's page is. */
  readonly home: string;
}

/**
 * Each record that still owed something so many open days after it was due: by then whoever owes it, or their 所属, was asked for
 * it. Moving the day once it is late asks nobody. `where` narrows the records r.
 */
export const eachOwed =
  ({ entity, clock, askedWithin, home }: Owed, where: Sql): Statement =>
  (span) =>
    sql`
    select ${occasion({
      id: sql`c.id`,
      at: sql`c.due_at`,
      due: sql`d.due`,
      done: reached,
      ...calledAt(home),
    })} from record_clocks as c join records as r on r.id = c.record_id
    join ${afterOpenDays(span, askedWithin)} on d.day = ${dayOf(sql`c.due_at`)}
    where c.entity = ${entity} and c.kind = ${clock} and ${within(sql`c.due_at`, span)} and ${where}
      and coalesce(c.met_at, 'infinity') > d.due and coalesce(c.voided_at, 'infinity') > c.due_at`;
