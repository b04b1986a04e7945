import { type RawBuilder, sql } from 'kysely';
import { loanPoolRules } from '#features/bookings/contract/loan-pools.data.ts';
import {
  eachHandOver,
  eachHandOverOf,
  eachOverdue,
  eachRequest,
  ofPool,
} from '#features/loans/server/loan-occasions.public.ts';
import {
  eachAnswered,
  eachTicket,
  ofClasses,
  ofClause,
  ofKind,
  target,
} from '#features/tickets/server/ticket-occasions.public.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import { checksOf, type DutySpan, type Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, either, endOf, occasion, within } from '#platform/duty/occasions.ts';
import { tokenDutyWords } from '../contract/tokens-duties.messages.ts';
import { eachAccountAsked, eachLost, eachRelease } from './telework-occasions.ts';

const classes = loanPoolRules.token.sources.flatMap((source) => source.classes);
/** §10-5 定期的に: at least once in every half of a year. */
const halfYear = 184;

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

/** When a token went out by the ledger, and each answer of its holder. */
const said = sql`(select m.asset_id, (m.moved_on)::timestamp at time zone 'Asia/Tokyo' as at from asset_movements as m
    where m.to_status = 'lent' and m.corrects_id is null and ${isMade('m')}
  union all select i.asset_id, c.at from possession_contacts as c join loan_items as i on i.id = c.item_id
    where c.result <> 'absent')`;
const later = sql`(p.at + make_interval(days => ${halfYear}::int))`;

/** Half a year after a token went out or its holder was last asked, if the ledger has it out still: they were asked again. */
const eachHalfYear = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`p.asset_id || p.at::text`,
    at: later,
    due: later,
    done: sql`(select min(c.at) from possession_contacts as c join loan_items as i on i.id = c.item_id
      where i.asset_id = p.asset_id and c.result <> 'absent' and c.at > p.at)`,
    what: sql`a.asset_tag`,
    link: sql`'/assets/' || a.id`,
  })} from ${said} as p join assets as a on a.id = p.asset_id and a.class_code = any(${classes}::text[])
  where ${within(later, span)} and 'lent' = (select m.to_status from asset_movements as m
    where m.asset_id = p.asset_id and m.moved_on <= (${later} at time zone 'Asia/Tokyo')::date and ${isMade('m')}
    order by m.seq desc limit 1)`;

/** §10-5: whoever gets a token was told how it works. */
const explained = sql`l.explained`;

/** When a token had been taken back for another one and 県 was told of it, after a moment. */
const exchanged = (
  which: RawBuilder<unknown>,
  after: RawBuilder<unknown>,
) => sql`(select min(s.at) from record_entries as e
  join records as r on r.id = e.record_id join record_steps as s on s.record_id = r.id and s.step = 'reportSwap' and s.at >= e.at
  where e.entity = 'loan' and e.kind = 'step' and e.data ->> 'step' = 'swap' and e.at >= ${after} and ${which})`;

/** Open days within which a token that its holder called flat is exchanged. */
const exchangeWithin = 3;

/** Each ticket of a token that cannot be used any more: of its category, or a fault of the token itself. */
const eachBroken = eachTicket({
  where: sql`(${ofClause('10-5.7')} or (${ofKind('fault')} and ${ofClasses(...classes)}))`,
  due: target,
  done: exchanged(
    sql`(e.data ->> 'assetId' = t.asset_id::text or (t.asset_id is null and r.requester_id = t.requester_id))`,
    sql`t.received_at`,
  ),
});

/** Each holder who said in a 所持確認 that the token is flat. */
const eachFlat = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`c.id`,
    at: sql`c.at`,
    due: sql`d.due`,
    done: exchanged(sql`e.data ->> 'assetId' = i.asset_id::text`, sql`c.at`),
    what: sql`a.asset_tag`,
    link: sql`'/tokens/checks/' || c.check_id`,
  })} from possession_contacts as c join loan_items as i on i.id = c.item_id join assets as a on a.id = i.asset_id
  join ${afterOpenDays(span, exchangeWithin)} on d.day = (c.at at time zone 'Asia/Tokyo')::date
  where c.result = 'batteryFlat' and ${within(sql`c.at`, span)}`;

export const tokensChecks = checksOf(tokenDutyWords, {
  '10-4.1': eachAccountAsked,
  '10-4.2': eachLost,
  '10-4.3': eachRelease,
  '10-5.1': eachLent,
  '10-5.2': eachRequest(ofPool('token')),
  '10-5.3': eachHandOverOf('token', classes),
  '10-5.4': eachHalfYear,
  '10-5.5': eachOverdue('token'),
  '10-5.6': either(eachAnswered(ofClause('10-5.6')), eachHandOver('token', classes, explained)),
  '10-5.7': either(eachBroken, eachFlat),
});
