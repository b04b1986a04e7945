import { type RawBuilder, sql } from 'kysely';

type Sql = RawBuilder<unknown>;

/** The last role by a moment; before the first, the first. */
const asOf = (at: Sql) => sql`h.since > ${at}, case when h.since <= ${at} then h.since end desc, h.since`;

/** The role an account had at a moment. Unscoped: a fact about who acted, for a check that counts. */
export const unscopedRoleAt = (account: Sql, at: Sql): Sql =>
  sql`(select h.role from accounts_roles as h where h.user_id = ${account} order by ${asOf(at)} limit 1)`;

/** Whether an account of a person had a role at a moment. Unscoped: a fact about who asked, for a check that counts. */
export const unscopedHadRole = (staffMember: Sql, role: string, at: Sql): Sql =>
  sql`exists (select from (select distinct on (h.user_id) h.role, h.staff_member_id from accounts_roles as h
    where h.user_id in (select k.user_id from accounts_roles as k where k.staff_member_id = ${staffMember})
    order by h.user_id, ${asOf(at)}) as was where was.role = ${role}::text and was.staff_member_id = ${staffMember})`;
