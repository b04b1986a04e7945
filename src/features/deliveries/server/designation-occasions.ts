import { sql } from 'kysely';
import { movementOccasions } from '#features/assets/server/movement-occasions.public.ts';
import type { Statement } from '#platform/duty/occasions.ts';
import { designated } from '../contract/designation.ts';

/**
 * What 県 had designated for the 所属 of movement m. A row that was written down after the movement counts when it designates a class,
 * and does not when it takes one away.
 */
const designation = sql`(select x.class_code from delivery_designations as x where x.department_id = m.to_department_id
  and x.from_on <= m.moved_on and (x.at <= m.recorded_at or x.class_code is not null)
  order by x.from_on desc, x.at desc, x.id desc limit 1)`;

/** §4-10: each distribution to a 所属 for which 県 designated a class. */
export const eachDesignated: Statement = (span) =>
  movementOccasions(span, {
    which: sql`m.kind = 'distributed' and a.procurer = 'central' and a.class_code = any(${[...designated.among]}::text[])
      and ${designation} is not null`,
    done: sql`case when a.class_code = ${designation} then m.recorded_at end`,
  });
