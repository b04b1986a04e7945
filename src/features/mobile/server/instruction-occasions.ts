import { type RawBuilder, sql } from 'kysely';
import { isMade } from '#platform/db/staged-rows.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { either, occasion, within } from '#platform/duty/occasions.ts';
import type { InstructionKind } from '../contract/instruction-rules.data.ts';

const dayEnd = (day: RawBuilder<unknown>) => sql`((${day} + 1)::timestamp at time zone 'Asia/Tokyo')`;
const dueEnd = dayEnd(sql`n.due_on`);

/** Each device 県 ordered something for, but what 県 took back: done on its day, or declined in words that 県 took. */
export const eachInstructed =
  (kind: InstructionKind) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
  select ${occasion({
    id: sql`i.id`,
    at: sql`r.opened_at`,
    due: dueEnd,
    done: sql`coalesce(i.done_at, case when n.accepted_at is not null then greatest(i.declined_at, n.reported_at) end)`,
    what: sql`r.number || ' ' || a.asset_tag`,
    link: sql`'/mobile/instructions/' || r.id`,
  })} from records as r join instructions as n on n.id = r.id
  join instruction_items as i on i.instruction_id = r.id join assets as a on a.id = i.asset_id
  where r.entity = 'instruction' and n.kind = ${kind} and r.state <> 'withdrawn' and ${within(sql`r.opened_at`, span)}`;

/** By the ledger the device was lent when it was ordered. */
const lentThen = sql`'lent' = (select m.to_status from asset_movements as m where m.asset_id = i.asset_id
  and m.recorded_at <= r.opened_at and ${isMade('m')} order by m.seq desc limit 1)`;
/** It came back on the day it was due: nobody had to bring it for the work. */
const cameBack = sql`coalesce((l.returned_at at time zone 'Asia/Tokyo')::date = (l.due_at at time zone 'Asia/Tokyo')::date
  and coalesce(i.done_at, 'infinity') >= l.returned_at, false)`;

/** Each lent device that had to come to the desk for what 県 ordered. */
const eachBrought = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`i.id`,
    at: sql`r.opened_at`,
    due: sql`least(i.done_at, ${dueEnd})`,
    done: sql`(select min(s.at) from record_steps as s where s.record_id = l.loan_id and s.step = 'arrange'
      and s.at >= r.opened_at)`,
    what: sql`r.number || ' ' || a.asset_tag`,
    link: sql`coalesce('/loans/' || l.loan_id, '/mobile/instructions/' || r.id)`,
  })} from records as r join instructions as n on n.id = r.id
  join instruction_items as i on i.instruction_id = r.id join assets as a on a.id = i.asset_id
  left join lateral (select x.loan_id, x.returned_at, o.due_at from loan_items as x join loans as o on o.id = x.loan_id
    where x.asset_id = i.asset_id and x.handed_over_at < coalesce(i.done_at, 'infinity')
      and coalesce(x.returned_at, 'infinity') > r.opened_at
    order by x.handed_over_at desc limit 1) as l on true
  where r.entity = 'instruction' and r.state <> 'withdrawn' and ${within(sql`r.opened_at`, span)}
    and (n.at_desk or i.place = 'atDesk') and (l.loan_id is not null or ${lentThen}) and not ${cameBack}`;

/** Each time a loan was written down as to be recalled: who has it is asked by the clock that then began. */
const eachRecalled = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`c.id`,
    at: sql`c.started_at`,
    due: sql`c.due_at`,
    done: sql`(select min(s.at) from record_steps as s where s.record_id = c.record_id and s.step = 'arrange'
      and s.at >= c.started_at)`,
    what: sql`r.number || ' ' || r.title`,
    link: sql`'/loans/' || r.id`,
  })} from record_clocks as c join records as r on r.id = c.record_id join loans as l on l.id = r.id
  where c.entity = 'loan' and c.kind = 'arrange' and ${within(sql`c.started_at`, span)}
    and (c.voided_at is null or c.voided_at > c.due_at or (c.voided_at at time zone 'Asia/Tokyo')::date < (l.due_at at time zone 'Asia/Tokyo')::date)`;

export const eachRecall = either(eachBrought, eachRecalled);
