import { type RawBuilder, sql } from 'kysely';
import { loanPoolRules } from '#features/loans/contract/loan-pools.data.ts';
import { eachHandOver, eachOverdue, eachRequest, ofPool } from '#features/loans/server/loan-occasions.public.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import { checksOf, type DutySpan, type Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, endOf, occasion, within } from '#platform/duty/occasions.ts';
import { tokenDutyWords } from '../contract/tokens-duties.messages.ts';

const classes = loanPoolRules.token.sources.flatMap((source) => source.classes);
/** §10-5 定期的に: at least once in every half of a year. */
const halfYear = 184;
/** Open days within which a flat token is exchanged and 県 is told. */
const swapWithin = 5;

/** Every token that the ledger says is lent when the period ends has a loan that says who has it until when. */
const eachLent = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`a.id`,
    at: endOf(span),
    done: sql`(select min(i.handed_over_at) from loan_items as i join loans as l on l.id = i.loan_id
      where i.asset_id = a.id and i.handed_over_at < ${endOf(span)} and coalesce(i.returned_at, 'infinity') >= ${endOf(span)}
        and l.borrower_name <> '')`,
    what: sql`a.asset_tag`,
    link: sql`'/assets/' || a.id`,
  })} from assets as a
  join lateral (select m.to_status from asset_movements as m where m.asset_id = a.id and m.recorded_at < ${endOf(span)}
      and ${isMade('m')} order by m.seq desc limit 1) as last on last.to_status = 'lent'
  where a.class_code = any(${classes}::text[])`;

/** What was said of a token that is out: its hand-over, and each answer of its holder. */
const said = sql`(select i.id as item_id, i.handed_over_at as at from loan_items as i where i.handed_over_at is not null
  union all select c.item_id, c.at from possession_contacts as c where c.result <> 'absent')`;

/** Half a year after a token was handed over or its holder was last asked, if it is out still: by then they were asked again. */
const eachHalfYear = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`i.id || p.at::text`,
    at: sql`p.at + make_interval(days => ${halfYear}::int)`,
    due: sql`p.at + make_interval(days => ${halfYear}::int)`,
    done: sql`(select min(c.at) from possession_contacts as c
      where c.item_id = i.id and c.result <> 'absent' and c.at > p.at)`,
    what: sql`a.asset_tag || ' ' || l.borrower_name`,
    link: sql`'/loans/' || l.id`,
  })} from ${said} as p join loan_items as i on i.id = p.item_id
  join assets as a on a.id = i.asset_id and a.class_code = any(${classes}::text[])
  join loans as l on l.id = i.loan_id
  where ${within(sql`p.at + make_interval(days => ${halfYear}::int)`, span)}
    and coalesce(i.returned_at, 'infinity') > p.at + make_interval(days => ${halfYear}::int)`;

/** A holder who said that the battery is flat, and every exchange: the token is exchanged and 県 is told. */
const eachFlat = (span: DutySpan): RawBuilder<Occasion> => {
  const told = sql`(select min(s.at) from record_steps as s where s.record_id = f.loan_id and s.step = 'reportSwap'
    and s.at >= f.at)`;
  return sql`
  select ${occasion({
    id: sql`f.id`,
    at: sql`f.at`,
    due: sql`case when f.is_swap then e.due else d.due end`,
    done: told,
    what: sql`r.number || ' ' || r.title`,
    link: sql`'/loans/' || f.loan_id`,
  })} from (
    select c.id::text as id, c.at, i.loan_id, false as is_swap from possession_contacts as c
      join loan_items as i on i.id = c.item_id where c.result = 'batteryFlat' and ${within(sql`c.at`, span)}
    union all
    select s.record_id || s.version::text, s.at, s.record_id, true from record_steps as s
      where s.entity = 'loan' and s.step = 'swap' and ${within(sql`s.at`, span)}
  ) as f join records as r on r.id = f.loan_id
  join ${afterOpenDays(span, swapWithin)} on d.day = (f.at at time zone 'Asia/Tokyo')::date
  join (select * from ${afterOpenDays(span, 0)}) as e on e.day = d.day`;
};

/** §10-5: whoever gets a token was told how it works. */
const explained = sql`l.explained`;

export const tokensChecks = checksOf(tokenDutyWords, {
  '10-5.1': eachLent,
  '10-5.2': eachRequest(ofPool('token')),
  '10-5.3': eachHandOver('token', classes),
  '10-5.4': eachHalfYear,
  '10-5.5': eachOverdue('token'),
  '10-5.6': eachHandOver('token', classes, explained),
  '10-5.7': eachFlat,
});
