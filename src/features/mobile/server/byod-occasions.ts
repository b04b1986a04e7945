import { type RawBuilder, sql } from 'kysely';
import { dxContractor } from '#features/tickets/contract/tickets-duties.messages.ts';
import {
  eachTicket,
  ofCategory,
  ofClause,
  resolvedAt,
  target,
} from '#features/tickets/server/ticket-occasions.public.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, either, occasion, within } from '#platform/duty/occasions.ts';
import { listWithin, moveWithin } from '../contract/byod.ts';
import { byodMoves } from './byod-moves.reads.ts';

/** Each time so many devices were asked for at once: the list of them was made. */
const eachBulk = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`r.id`,
    at: sql`r.asked_at`,
    due: sql`d.due`,
    done: sql`(select l.made_at from byod_lists as l where l.request_id = r.id)`,
    what: sql`r.asked_by`,
    link: sql`'/mobile/byod'`,
  })} from byod_requests as r join ${afterOpenDays(span, listWithin)} on d.day = (r.asked_at at time zone 'Asia/Tokyo')::date
  where ${within(sql`r.asked_at`, span)} and r.kind <> 'change' and r.device_count >= (select s.bulk_devices from mobile_settings as s
    where s.set_at <= r.asked_at order by s.set_at desc, s.id desc limit 1)`;

/** Each ticket that asks for it: the list that was made for it. */
const eachAsked = eachTicket({
  where: sql`(${ofCategory('telework.byodList')} or ${ofClause('8-2.5')})`,
  due: target,
  done: sql`(select min(l.made_at) from byod_requests as r join byod_lists as l on l.request_id = r.id where r.ticket_id = t.id)`,
});

export const eachByodList = either(eachBulk, eachAsked);

/** Each BYOD that goes elsewhere: the ledger follows by its 管理番号. */
export const eachByodMove = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`v.id`,
    at: sql`v.at`,
    due: sql`d.due`,
    done: sql`v.done`,
    what: sql`v.asset_tag`,
    link: sql`'/assets/' || v.asset_id`,
  })} from ${byodMoves(span.from, span.to)} as v join ${afterOpenDays(span, moveWithin)} on d.day = v.day`;

const dxReplied = sql`(select min(e.replied_at) from ticket_escalations as e where e.ticket_id = t.id
  and e.business_system_id in (select b.id from business_systems as b
    left join system_contacts as c on c.business_system_id = b.id
    where position(${dxContractor}::text in b.name) > 0 or position(${dxContractor}::text in c.window_name) > 0))`;

/** Where an application stands is asked of the contractor, and then told (§8-2). */
export const eachByodStatus = eachTicket({
  where: ofClause('8-2.2'),
  due: target,
  done: sql`(case when ${resolvedAt} is not null and ${dxReplied} is not null
    then greatest(${resolvedAt}, ${dxReplied}) end)`,
});
