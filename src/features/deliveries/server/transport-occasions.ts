import { sql } from 'kysely';
import { movementOccasions } from '#features/assets/server/movement-occasions.public.ts';
import { either, occasion, type Sql, type Statement, within } from '#platform/duty/occasions.ts';

/** The transport by which the device of movement m arrived that day where the ledger says; what was said when it left. */
const carriedBy = sql`(select min(greatest(p.arrived_at, m.recorded_at)) from deliveries as p
  where p.asset_id = m.asset_id and p.kind = 'transport' and p.to_site_id = m.to_site_id
    and (p.arrived_at at time zone 'Asia/Tokyo')::date = m.moved_on
    and p.protection <> '' and p.agreed_with <> '' and p.agreed_on <= m.moved_on and p.reason <> '')`;

/** Each time the ledger has a device at another site than before, and nobody had it in between: the desk carried it there. */
const eachBetweenSites =
  (of: Sql, done: Sql): Statement =>
  (span) =>
    movementOccasions(span, {
      which: sql`m.kind in ('transported', 'stored', 'awaitingDisposal') and m.from_site_id <> m.to_site_id and ${of}`,
      done,
    });

/** Each transport within the grounds that was ordered, by its day; one taken back before is none. */
const eachWithinGrounds =
  (of: Sql): Statement =>
  (span) =>
    sql`
    select ${occasion({
      id: sql`c.id`,
      at: sql`c.due_at - interval '1 second'`,
      due: sql`c.due_at`,
      done: sql`p.arrived_at`,
      what: sql`a.asset_tag`,
      link: sql`'/deliveries/' || p.id`,
    })} from record_clocks as c join deliveries as p on p.id = c.record_id join assets as a on a.id = p.asset_id
    where c.entity = 'delivery' and c.kind = 'due' and p.kind = 'transport' and p.from_site_id = p.to_site_id
      and coalesce(c.voided_at, 'infinity') >= c.due_at and ${within(sql`c.due_at - interval '1 second'`, span)} and ${of}`;

/** §4-11, §7-5: between sites only protected and as agreed with 県; `between` false: within the grounds only (§5-10, §6-10). */
export const eachTransport = (of: Sql, between: boolean) =>
  either(eachWithinGrounds(of), eachBetweenSites(of, between ? carriedBy : sql`null`));
