import { type RawBuilder, sql } from 'kysely';

const holds = (p: string, day: string) => sql`${sql.ref(`${p}.class_code`)} = a.class_code
  and ${sql.ref(`${p}.valid_from`)} <= ${day}::date
  and (${sql.ref(`${p}.valid_to`)} is null or ${sql.ref(`${p}.valid_to`)} >= ${day}::date)`;

/**
 * What `policyOf` says of one device, as SQL for each device `a` among the `device_policies` `p` of a day: its own row, and for
 * what was there before its class counted the department's (§4-1).
 */
export const policyOfEach = (day: string): RawBuilder<boolean> => sql<boolean>`(${holds('p', day)}
  and p.procurer = case when exists (select from device_policies as own where ${holds('own', day)}
      and own.procurer = a.procurer and coalesce(a.acquired_on, '0001-01-01') < own.acquired_from)
    then 'department' else a.procurer end)`;
