import { type RawBuilder, sql } from 'kysely';
import { nkSystemCategories } from '#features/categories/contract/categories.data.ts';
import {
  atStandalone,
  eachTicket,
  ofCategory,
  ofKind,
  ofNetwork,
  ofOwnOneEach,
  resolvedAt,
  target,
} from './ticket-occasions.public.ts';

type Sql = RawBuilder<unknown>;

/** From the base of the ticket's site, or from 本庁舎; another 庁舎 is not the one that was agreed. */
const dispatchedAt: Sql = sql`(select min(e.at) from ticket_entries as e where e.ticket_id = t.id and e.kind = 'dispatched'
  and (e.data ->> 'fromSiteId')::uuid in (select coalesce(s.base_site_id, s.id) from sites as s
    where s.id = t.site_id or s.kind = 'hq'))`;
const remotely: Sql = sql`case when exists (select from ticket_entries as r where r.ticket_id = t.id
  and r.kind = 'remoteStarted') then ${resolvedAt} end`;

/** Each fault of the network at a 単独地域機関: somebody went there from its base (§2-2), or it was put right from afar. */
export const eachDispatch = eachTicket({
  where: sql`${ofKind('fault')} and ${ofNetwork} and ${atStandalone}`,
  due: target,
  done: sql`least(${dispatchedAt}, ${remotely})`,
});

const ofNkSystems: Sql = ofCategory(...nkSystemCategories);

/** What only an NK has is the desk's also on one that a 所属 bought: answered here, not handed to the 所属 (§4-1). */
export const eachOwnSystem = eachTicket({
  where: sql`${ofOwnOneEach} and ${ofNkSystems}`,
  due: target,
  done: sql`case when not exists (select from ticket_escalations as e where e.ticket_id = t.id
    and e.target_kind = 'department') then ${resolvedAt} end`,
  id: sql`t.id || '/nk'`,
});
