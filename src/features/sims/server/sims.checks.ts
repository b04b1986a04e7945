import { type RawBuilder, sql } from 'kysely';
import { checksOf, type DutySpan, type Occasion } from '#platform/duty/duty-check.ts';
import { endOf, knownBy, occasion, standing } from '#platform/duty/occasions.ts';
import { simDutyWords } from '../contract/sims-duties.messages.ts';
import { simCheckDays } from './sims.rules.ts';

const handedOut = sql`a.status in ('inUse', 'lent')`;

/** The last day SIM s was compared, as the end of the period knew it; what was compared has to have stayed as it was till then. */
const checkedOn = (span: DutySpan) => sql`(select max(k.checked_on) from sim_checks as k where k.sim_id = s.id
  and k.checked_on <= ${span.to}::date and ${knownBy(sql`k.recorded_at`, span)} and coalesce(k.ended_at, 'infinity') >= ${endOf(span)})`;

/** Both ledgers are asked: each NK that uses a SIM by either of them, and each SIM in use. */
const things = (span: DutySpan) => sql`(
  select 'nk/' || a.id as key, a.asset_tag as what, '/assets/' || a.id as link, (select ${checkedOn(span)} from sims as s
    where s.asset_id = a.id and s.state = 'inUse' and s.card_no = coalesce(a.sim_no, s.card_no)) as checked
  from assets as a where a.class_code = 'NK' and ${handedOut}
    and (a.sim_no is not null or exists (select from sims as s where s.asset_id = a.id))
  union all select 'sim/' || s.id, s.line_no, '/sims/' || s.id, case when ${handedOut} then ${checkedOn(span)} end
  from sims as s left join assets as a on a.id = s.asset_id where s.state = 'inUse') as m`;

/** An NK of which neither ledger names a SIM: whether it has one nobody can say. */
const eachUnknown = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`'no/' || a.id`,
    at: endOf(span),
    due: endOf(span),
    done: sql`null`,
    unsure: sql`true`,
    what: sql`a.asset_tag`,
    link: sql`'/assets/' || a.id`,
  })} from assets as a where a.class_code = 'NK' and ${handedOut} and a.sim_no is null
    and not exists (select from sims as s where s.asset_id = a.id)`;

export const simsChecks = checksOf(simDutyWords, {
  '4-4.4': (span) =>
    sql`${standing(span, {
      things: things(span),
      id: sql`m.key`,
      what: sql`m.what`,
      link: sql`m.link`,
      days: simCheckDays,
      confirmed: sql`m.checked`,
    })} union all ${eachUnknown(span)}`,
});
