import { type RawBuilder, sql } from 'kysely';
import { dxContractor } from '../contract/tickets-duties.messages.ts';
import { eachTicket, ofClause, ofSystem, resolvedAt, target } from './ticket-occasions.public.ts';

type Sql = RawBuilder<unknown>;

const handedOnTo = (whom: Sql): Sql =>
  sql`(select min(e.escalated_at) from ticket_escalations as e where e.ticket_id = t.id and ${whom})`;
/** To the window of the ticket's system or to a 所属; a name that was typed is neither. */
const handedOn = handedOnTo(sql`(e.target_kind = 'department' or (e.target_kind = 'businessSystem'
  and e.business_system_id = coalesce(t.business_system_id, e.business_system_id)))`);
const handedToDx = handedOnTo(sql`e.business_system_id in (select b.id from business_systems as b
  left join system_contacts as c on c.business_system_id = b.id
  where position(${dxContractor}::text in b.name) > 0 or position(${dxContractor}::text in c.window_name) > 0)`);
const waitedForOwner = sql`exists (select from ticket_entries as w where w.ticket_id = t.id and w.kind = 'waiting'
  and w.data ->> 'for' in ('systemOwner', 'department'))`;

export const eachRegulation = eachTicket({ where: ofClause('3-1.9'), due: target, done: handedOn });

/** Of a system, and not resolved by its target or waiting for the system's owner: somebody else must know. */
export const eachBeyondTheDesk = eachTicket({
  where: sql`${ofSystem} and (coalesce(${resolvedAt}, 'infinity') > ${target} or ${waitedForOwner})`,
  due: target,
  done: handedOn,
});

export const eachByodSetUp = eachTicket({
  where: ofClause('8-2.3'),
  due: target,
  done: sql`least(${resolvedAt}, ${handedToDx})`,
});
