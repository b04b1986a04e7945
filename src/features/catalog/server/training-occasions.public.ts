import { type RawBuilder, sql } from 'kysely';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { endOf, knownBy, standing } from '#platform/duty/occasions.ts';
import { trainingDays } from './catalog.rules.ts';

/** System b was in use when the period ended: ending it afterwards takes nothing back, and one that came later owes nothing yet. */
export const inUseThen = (span: DutySpan) => sql`coalesce(
  (select u.active from system_uses as u where u.business_system_id = b.id and u.at <= ${endOf(span)} order by u.at desc limit 1),
  (select not u.active from system_uses as u where u.business_system_id = b.id order by u.at limit 1), b.active)`;

/** Each person of the desk and each system in use: they know its basic operation (§1-5(3)). */
export const eachTrained = (span: DutySpan): RawBuilder<Occasion> =>
  standing(span, {
    things: sql`business_systems as b cross join agents as g where ${inUseThen(span)} and g.active`,
    id: sql`b.id || '/' || g.id`,
    what: sql`b.name || ' ' || g.name`,
    link: sql`'/catalog/systems/' || b.id`,
    confirmed: sql`(select max(r.held_on) from system_trainings as r join system_training_agents as x on x.training_id = r.id
      where r.business_system_id = b.id and x.agent_id = g.id and r.held_on <= ${span.to}::date
        and ${knownBy(sql`r.recorded_at`, span)})`,
    days: trainingDays,
  });
