import { sql } from 'kysely';
import { unscopedRoleAt } from '#features/accounts/server/role-at.public.ts';
import { movementOccasions } from '#features/assets/server/movement-occasions.public.ts';
import type { LoanPool } from '#features/bookings/contract/loan-pools.data.ts';
import { eachOwed, recordOccasions } from '#features/records/server/record-occasions.public.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { DutySpan } from '#platform/duty/duty-check.ts';
import { dayOf, either, type Sql, type Statement } from '#platform/duty/occasions.ts';
import { loansWords as words } from '../contract/loans.messages.ts';

const home = '/loans';
const stepOf = (step: string) =>
  sql`(select min(s.at) from record_steps as s where s.record_id = l.id and s.step = ${step})`;

/** When it was to be handed over: the time agreed last, or an earlier one that had passed before it was moved. */
const agreedAt = sql`coalesce((select min((e.data->>'was')::timestamptz) from record_entries as e
  where e.record_id = l.id and e.data->>'step' = 'revise'
    and e.at > (e.data->>'was')::timestamptz), l.from_at)`;

/** Loans whose time is not over when a period begins, and those whose time was moved since then: also to an earlier day. */
const agreedSince = (span: DutySpan) => sql`select f.id from loans as f where f.from_at >= ${span.from}::date - 1
  union select e.record_id as id from record_entries as e where e.entity = 'loan' and e.kind = 'step'
    and e.at >= ${span.from}::date - 1 and e.data->>'step' = 'revise'`;

/** Taken back before its time by who asked or their 所属; what the desk cancels was not provided. */
const stillWanted = sql`not exists (select 1 from record_steps as s where s.record_id = l.id and s.step = 'cancel'
  and s.at < l.agreed_at and ${unscopedRoleAt(sql`s.actor_id`, sql`s.at`)} in ('staff', 'coordinator'))`;

/**
 * Each loan that was asked for, on the day it was agreed for: something must be done by the end of that day. One that was
 * refused was asked for too.
 */
export const eachRequest =
  (where: Sql, done: Sql = stepOf('handOver')): Statement =>
  (span) =>
    recordOccasions(span, {
      home,
      own: sql`(select l.*, ${agreedAt} as agreed_at from loans as l natural join (${agreedSince(span)}) as f) as l on l.id = r.id`,
      at: sql`l.agreed_at`,
      days: 0,
      done,
      where: sql`${where} and ${stillWanted}`,
    });

/** Who took it, how they are reached and where it passed from hand to hand: on record with the hand-over. */
const onRecord = sql`l.receiver_name <> '' and l.receiver_contact <> '' and l.hand_over_site_id is not null`;

/** Each loan that was asked for: the ledger has every thing of it as lent on the day agreed, by its 管理番号. */
export const lentInLedger = (where: Sql) =>
  eachRequest(
    where,
    sql`(select case when count(*) = count(x.at) then max(x.at) end from (select (select min(m.recorded_at)
      from asset_movements as m where m.asset_id = i.asset_id and m.kind = 'lent' and m.recorded_at >= r.opened_at
        and ${isMade('m')}) as at from loan_items as i where i.loan_id = l.id) as x)`,
  );

export const ofPool = (pool: LoanPool) => sql`l.pool = ${pool}`;

/** Things that may not be lent for the pool by its clause: neither old ones, nor current ones that the purpose asks for. */
const againstTheRule = (current: Sql) => sql`exists (select 1 from loan_items as i where i.loan_id = l.id
  and i.status_before is not null and i.status_before <> 'awaitingDisposal' and not ${current})`;

/** 県 had ordered the set-up by the day it was done: an order of a later day is none of it. */
const orderedFirst = sql`(l.instruction is not null and l.instructed_on <= ${dayOf(sql`l.prepared_at`)})`;

/** §5-6: an MK device may be lent as it is. */
export const currentOfMK = sql`((l.needs_current and l.purpose_note <> '')
  or exists (select 1 from assets as a where a.id = i.asset_id and a.class_code = 'MK'))`;
/** §4-7: a current one where the purpose asks for it. */
const onNeed = sql`(l.needs_current and l.purpose_note <> '')`;
/** §6-6: never a current one. */
const currentOf: Partial<Record<LoanPool, Sql>> = { MK: currentOfMK, LK: sql`false` };

/** The set-up that 県 ordered, of the things that go out, on a device of the kind the clause names. */
export const setUpAsOrdered = (pool: LoanPool) =>
  eachRequest(
    ofPool(pool),
    sql`case when ${orderedFirst} and jsonb_array_length(l.setups) > 0
      and not ${againstTheRule(currentOf[pool] ?? onNeed)} then l.prepared_at end`,
  );

/** Lent as §4-7 asks: set up as 県 ordered (a mobile PC as its own clause says), handed over, on record. */
export const lentAsOrdered = (where: Sql, current: Sql) =>
  eachRequest(
    where,
    sql`case when ${onRecord} and jsonb_array_length(l.setups) > 0 and not ${againstTheRule(current)}
      and (l.pool = 'mobile' or ${orderedFirst})
      then greatest(l.prepared_at, ${stepOf('handOver')}) end`,
  );

/** Every item of the checklist (§7-7) is done. */
export const setUpByList = sql`l.setups @> ${JSON.stringify(words.form.mobileSetups.map((title) => ({ title, done: true })))}::jsonb`;

/** Open days after a hand-over within which it is on record. */
const recordWithin = 1;

/**
 * Each time the ledger says a device of these classes was lent: a loan must say to whom, how they are reached and where it was
 * handed over. A device lent for another pool belongs to that pool's clause; `also` asks more of the loan; `unbooked` asks only
 * for those of which no loan knows.
 */
export const eachHandOver =
  (pool: LoanPool, classes: readonly string[], also: Sql = sql`true`, unbooked = false): Statement =>
  (span) =>
    movementOccasions(span, {
      which: sql`m.kind = 'lent' and m.corrects_id is null and (${unbooked ? sql`false` : ofPool(pool)}
        or (l.id is null and a.class_code = any(${[...classes]}::text[])))`,
      days: recordWithin,
      done: sql`case when ${onRecord} and ${also} then m.recorded_at end`,
      join: sql`left join lateral (select l.* from loan_items as i join loans as l on l.id = i.loan_id
        where i.asset_id = m.asset_id and ${dayOf(sql`i.handed_over_at`)} = m.moved_on
        order by i.handed_over_at limit 1) as l on true`,
      link: sql`coalesce('/loans/' || l.id, '/assets/' || a.id)`,
    });

/**
 * §4-7, §5-6, §6-6, §7-3, §10-5: what was booked is handed over on record, and the ledger has nothing lent without a booking.
 * The hand-over writes the ledger itself, so the booking says what the ledger of an omission cannot; an old PC lent for another
 * pool stands in the ledger as what it is.
 */
export const eachHandOverOf = (pool: LoanPool, classes: readonly string[]) =>
  either(
    eachRequest(ofPool(pool), sql`case when ${onRecord} then ${stepOf('handOver')} end`),
    eachHandOver(pool, classes, sql`true`, true),
  );

/** Who has it is asked by the end of the open day after it was due back. */
const owed = { entity: 'loan', clock: 'returnDue', askedWithin: 1, home };

/** Each loan that was not back an open day after it was due: by then its borrower or the 所属 was asked for it. */
export const eachOverdueOf = (where: Sql) =>
  eachOwed(owed, sql`exists (select from loans as l where l.id = r.id and ${where})`);

export const eachOverdue = (pool: LoanPool) => eachOverdueOf(ofPool(pool));
