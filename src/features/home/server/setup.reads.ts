import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SetupFacts } from './setup.rules.ts';

/** Everything the checklist goes by, in one statement. */
export async function readSetupFacts(ctx: Ctx): Promise<SetupFacts> {
  const users = (role: string) =>
    sql`(select count(*)::int from accounts_users where disabled_at is null and role = ${role})`;
  const { rows } = await sql<SetupFacts>`select
      exists (select from settings where key = 'contract.names') as names,
      (select count(*)::int from device_policies) as policies,
      (select max(day)::text from calendar_days) as "calendarUntil",
      (select count(*)::int from departments) as departments,
      (select count(*)::int from sites) as sites,
      (select count(*)::int from staff_members) as staff,
      (select count(*)::int from assets) as assets,
      (select count(*)::int from business_systems where active) as systems,
      (select count(*)::int from business_systems as b where b.active and exists (
        select 1 from system_contacts as c where c.business_system_id = b.id)) as reachable,
      (select count(*)::int from agents where active) as agents,
      ${users('administrator')} as administrator, ${users('manager')} as manager, ${users('agent')} as agent,
      ${users('authority')} as authority, ${users('auditor')} as auditor,
      (select count(*)::int from mails where state = 'sent') as "mailsSent",
      (select count(*)::int from mails where state = 'failed') as "mailsFailed",
      (select max(at) from audit_records where entity = 'backup' and entity_id = '*') as "backupAt",
      (select count(*)::int from audit_batches) as seals`.execute(ctx.tx);
  return rows[0] as SetupFacts;
}
