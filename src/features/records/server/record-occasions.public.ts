import { type RawBuilder, sql } from 'kysely';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, occasion, within } from '#platform/duty/occasions.ts';

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
  ({ entity, clock, askedWithin, home }: Owed, where: RawBuilder<unknown>) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
    select ${occasion({
      id: sql`c.id`,
      at: sql`c.due_at`,
      due: sql`d.due`,
      done: reached,
      what: sql`r.number || ' ' || r.title`,
      link: sql`${`${home}/`}::text || r.id`,
    })} from record_clocks as c join records as r on r.id = c.record_id
    join ${afterOpenDays(span, askedWithin)} on d.day = (c.due_at at time zone 'Asia/Tokyo')::date
    where c.entity = ${entity} and c.kind = ${clock} and ${within(sql`c.due_at`, span)} and ${where}
      and coalesce(c.met_at, 'infinity') > d.due and coalesce(c.voided_at, 'infinity') > c.due_at`;
