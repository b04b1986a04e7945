import { type RawBuilder, sql } from 'kysely';
import { unscopedHadRole } from '#features/accounts/server/role-at.public.ts';
import { dxContractor } from '../contract/tickets-duties.messages.ts';
import { eachTicket, ofCategory, ofClause, ofKind, ofSystem, resolvedAt, target } from './ticket-occasions.public.ts';

type Sql = RawBuilder<unknown>;

/** What was taken back without an answer was not handed on. */
const handedOnTo = (whom: Sql): Sql =>
  sql`(select min(e.escalated_at) from ticket_escalations as e where e.ticket_id = t.id and ${whom}
    and (e.handed_back_at is null or e.replied_at is not null))`;
/** The 所属 that owns the ticket's system; of one that nobody owns, any but that of who asks. */
const ownerOf = sql`coalesce((select b.owner_department_id = e.department_id from business_systems as b
  where b.id = t.business_system_id), e.department_id is distinct from t.department_id)`;
/** To the window of the ticket's system or to the 所属 that owns it; a name that was typed is neither. */
const handedOn = handedOnTo(sql`((e.target_kind = 'department' and ${ownerOf}) or (e.target_kind = 'businessSystem'
  and e.business_system_id = coalesce(t.business_system_id, e.business_system_id)))`);
const handedToDx = handedOnTo(sql`e.business_system_id in (select b.id from business_systems as b
  left join system_contacts as c on c.business_system_id = b.id
  where position(${dxContractor}::text in b.name) > 0 or position(${dxContractor}::text in c.window_name) > 0)`);
const waitedForOwner = sql`exists (select from ticket_entries as w where w.ticket_id = t.id and w.kind = 'waiting'
  and w.data ->> 'for' in ('systemOwner', 'department'))`;

const guided = sql`(select min(g.at) from ticket_entries as g where g.ticket_id = t.id and g.kind = 'guided'
  and (g.data ->> 'systemId')::uuid = coalesce(t.business_system_id, (g.data ->> 'systemId')::uuid))`;

/** A question about a system: handed on to its window, or whoever asks is told whom to ask there (§1-5(3)). */
export const eachSystemQuestion = eachTicket({
  where: sql`${ofKind('inquiry', 'request')} and (${ofSystem} or ${ofClause('1-5.22')})`,
  due: target,
  done: sql`least(${handedOn}, ${guided})`,
});

export const eachRegulation = eachTicket({ where: ofClause('3-1.9'), due: target, done: handedOn });

/** Of a system, and not resolved by its target or waiting for the system's owner: somebody else must know. */
export const eachBeyondTheDesk = eachTicket({
  where: sql`${ofSystem} and (coalesce(${resolvedAt}, 'infinity') > ${target} or ${waitedForOwner})`,
  due: target,
  done: handedOn,
});

/** §8-3: what 県 wishes about BYOD; asked by somebody who was of 県 then about BYOD at all, it is a wish too. */
export const wishesOfByod: Sql = sql`(${ofCategory('telework.byodWish')} or (${ofClause('8-%')}
  and ${unscopedHadRole(sql`t.requester_id`, 'authority', sql`t.received_at`)}))`;

/** Looked into and answered, and 県 was told the result. */
export const eachByodWish = eachTicket({
  where: wishesOfByod,
  due: target,
  done: sql`(select greatest(${resolvedAt}, min(r.reported_at)) from ticket_authority_reports as r
    where r.ticket_id = t.id and r.is_final and ${resolvedAt} is not null having count(*) > 0)`,
});

export const eachByodSetUp = eachTicket({
  where: ofClause('8-2.3'),
  due: target,
  done: sql`least(${resolvedAt}, ${handedToDx})`,
});
