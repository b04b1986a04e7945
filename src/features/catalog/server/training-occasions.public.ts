import { type RawBuilder, sql } from 'kysely';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { knownBy, standing } from '#platform/duty/occasions.ts';
import { trainingDays } from './catalog.rules.ts';

/** Each person of the desk and each system in use: they know its basic operation (§1-5(3)). */
export const eachTrained = (span: DutySpan): RawBuilder<Occasion> =>
  standing(span, {
    things: sql`business_systems as b cross join agents as g where b.active and g.active`,
    id: sql`b.id || '/' || g.id`,
    what: sql`b.name || ' ' || g.name`,
    link: sql`'/catalog/systems/' || b.id`,
    confirmed: sql`(select max(r.held_on) from system_trainings as r join system_training_agents as x on x.training_id = r.id
      where r.business_system_id = b.id and x.agent_id = g.id and r.held_on <= ${span.to}::date
        and ${knownBy(sql`r.recorded_at`, span)})`,
    days: trainingDays,
  });
