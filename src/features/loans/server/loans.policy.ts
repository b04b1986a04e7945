import { type RawBuilder, sql } from 'kysely';
import { type Actor, overseers } from '#kernel/actor.ts';

/** Who may read a loan: the desk, 県 and 監査 every one, 所属担当者 those of their 所属, 職員 their own. */
export function loanScope(actor: Actor): RawBuilder<boolean> | null {
  if ((overseers as readonly string[]).includes(actor.role)) return null;
  const own = sql<boolean>`coalesce(records.requester_id = ${actor.staffMemberId}::uuid, false)`;
  if (actor.role === 'staff') return own;
  if (actor.role !== 'coordinator') return sql<boolean>`false`;
  return sql<boolean>`(${own} or coalesce(records.department_id = ${actor.departmentId}::uuid, false))`;
}
