import { type RawBuilder, sql } from 'kysely';
import { narrowedAt } from '#features/tickets/server/support-occasions.public.ts';
import { eachTicket, ofDevices, ofKind, resolvedAt, target } from '#features/tickets/server/ticket-occasions.public.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, endOf, occasion, within } from '#platform/duty/occasions.ts';
import { patchTargetRules, reportFaultWithin, trainingRoom } from '../contract/patch-targets.data.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';
import { both } from './patch-occasions.ts';

const inTheRoom = sql`select a.id from assets as a join rooms as m on m.id = a.room_id join sites as s on s.id = m.site_id
  where s.name = ${trainingRoom.site}::text and starts_with(m.name, ${trainingRoom.room}::text)`;

/** Each fault of a PC for courses: its cause found, and it works again by the target. */
const eachFault = eachTicket({
  where: sql`(${ofKind('fault')} and ${ofDevices(inTheRoom)})`,
  due: target,
  done: both(narrowedAt, resolvedAt),
});

/** Each test of their patches that showed something wrong: another one was right, or it was given up. */
const eachAbnormal = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`x.id`,
    at: sql`x.at`,
    due: sql`d.due`,
    what: sql`r.number || ' ' || r.title`,
    done: sql`(select min(s.at) from record_steps as s where s.record_id = p.id and s.at >= x.at
      and (s.step = 'refuse' or (s.step = 'test' and s.to_state = 'tested')))`,
    link: sql`'/patches/' || p.id`,
  })} from patch_tests as x join patches as p on p.id = x.patch_id join records as r on r.id = p.id
  join ${afterOpenDays(span, reportFaultWithin)} on d.day = (x.at at time zone 'Asia/Tokyo')::date
  where x.result = 'abnormal' and p.target = 'training' and ${within(sql`x.at`, span)}`;

/** Whose faults are not in the ledger can't be told from those of others: fewer of them than there are is no proof. */
const eachLedger = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`'room'`,
    at: endOf(span),
    due: endOf(span),
    done: endOf(span),
    what: sql`${words.targets.training}::text`,
    link: sql`'/assets'`,
    unsure: sql`(select count(*) from (${inTheRoom}) as i) < ${patchTargetRules.training.least}::int`,
  })}`;

/** §12-2(4): the PCs for courses in 301会議室. */
export const eachOfTheRoom = (span: DutySpan): RawBuilder<Occasion> =>
  sql`${eachFault(span)} union all ${eachAbnormal(span)} union all ${eachLedger(span)}`;
