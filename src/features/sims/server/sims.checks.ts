import { sql } from 'kysely';
import { checksOf } from '#platform/duty/duty-check.ts';
import { standing } from '#platform/duty/occasions.ts';
import { simDutyWords } from '../contract/sims-duties.messages.ts';
import { simCheckDays } from './sims.rules.ts';

const handedOut = sql`a.status in ('inUse', 'lent')`;

/** Both ledgers are asked: each NK that uses a SIM by either of them, and each SIM in use. */
const things = sql`(
  select 'nk/' || a.id as key, a.asset_tag as what, '/assets/' || a.id as link, (select s.checked_on from sims as s
    where s.asset_id = a.id and s.state = 'inUse' and s.card_no = coalesce(a.sim_no, s.card_no)) as checked
  from assets as a where a.class_code = 'NK' and ${handedOut}
    and (a.sim_no is not null or exists (select from sims as s where s.asset_id = a.id))
  union all select 'sim/' || s.id, s.line_no, '/sims/' || s.id, case when ${handedOut} then s.checked_on end
  from sims as s left join assets as a on a.id = s.asset_id where s.state = 'inUse') as m`;

export const simsChecks = checksOf(simDutyWords, {
  '4-4.4': (span) =>
    standing(span, {
      ...{ things, id: sql`m.key`, what: sql`m.what`, link: sql`m.link`, days: simCheckDays },
      confirmed: sql`(select m.checked where m.checked <= ${span.to}::date)`,
    }),
});
