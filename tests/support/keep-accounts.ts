import type { Actor, Role } from '#kernel/actor.ts';
import type { Executor } from '#platform/db/executor.ts';
import { officeHour } from './world.ts';

/** Accounts for actors of a test: what is carried on asks what they may by now. */
export async function keepAccounts(db: Executor, actors: readonly Actor[]): Promise<void> {
  const rows = actors.map(({ id, role, name, agentId, staffMemberId, departmentId }) => ({
    id,
    username: id,
    name,
    role: role as Exclude<Role, 'integration'>,
    agent_id: agentId,
    staff_member_id: staffMemberId,
    department_id: departmentId,
    must_change_password: false,
    created_at: officeHour,
    updated_at: officeHour,
  }));
  await db.insertInto('accounts_users').values(rows).execute();
}
