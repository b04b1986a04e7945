import { type RawBuilder, sql } from 'kysely';
import { readableRecords } from '#features/records/server/readable.public.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { ticketRecords } from '#features/tickets/server/tickets.scope.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** A decision of 県: a step that 県 alone may take, or what it told a 受付 (then `entity` is null, and `told` says what). */
export interface Decision {
  readonly key: string;
  readonly id: string;
  readonly entity: string | null;
  readonly to_state: string | null;
  readonly told: 'acknowledged' | 'answered' | null;
  readonly number: string;
  readonly title: string;
  readonly at: string;
}

const isOfAuthority = (roles: readonly string[]) => roles.length === 1 && roles[0] === 'authority';

/** The steps of every process that are 県's to take. */
function stepsOfAuthority(): RawBuilder<unknown>[] {
  return recordKinds.fillings().flatMap(({ process: { entity, steps } }) => {
    const own = Object.keys(steps).filter((step) => isOfAuthority(steps[step]?.by.roles ?? []));
    return own.map((step) => sql`(${entity}::text, ${step}::text)`);
  });
}

/** What 県 decided last, in the reader's own scope, the newest first. Capped: the last few; each process has its own list. */
export async function readDecisions(ctx: Ctx, limit: number): Promise<Decision[]> {
  const steps = stepsOfAuthority();
  if (steps.length === 0) return [];
  const { rows } = await sql<Decision>`
    (select s.record_id || '.' || s.version as key, records.id, records.entity, s.to_state, null::text as told, records.number, records.title, s.at
      from record_steps as s join records on records.id = s.record_id
      where (s.entity, s.step) in (${sql.join(steps)}) and ${readableRecords(ctx.actor)}
      order by s.at desc limit ${limit}::int)
    union all
    (select r.id::text, t.id, null, null, 'acknowledged', t.ticket_no, t.subject, r.acknowledged_at
      from ticket_authority_reports as r join tickets as t on t.id = r.ticket_id
      where r.acknowledged_at is not null and ${ticketRecords.seenBy(ctx.actor, 't')}
      order by r.acknowledged_at desc limit ${limit}::int)
    union all
    (select e.id::text, t.id, null, null, 'answered', t.ticket_no, t.subject, e.at
      from ticket_entries as e join tickets as t on t.id = e.ticket_id
      where e.kind = 'authorityAnswer' and ${ticketRecords.seenBy(ctx.actor, 't')}
      order by e.at desc limit ${limit}::int)
    order by at desc limit ${limit}::int`.execute(ctx.tx);
  return rows;
}
