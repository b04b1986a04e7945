import { type RawBuilder, sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SectionKey } from '../contract/handover.ts';

export interface ItemRecord {
  readonly section: SectionKey;
  readonly id: string;
  readonly ticket_no: string;
  /** Its page, where it is no ticket. */
  readonly href?: string;
  readonly subject: string;
  readonly assignee_name: string | null;
  readonly due_at: string | null;
  readonly warn_at: string | null;
  readonly note: string;
  /** Of a ticket: how many stand in its section, those that were not read too. */
  readonly total?: number;
}

/**
 * The day's open work in one statement: overdue, due until `morning` (the noon of the next open day), waiting, with others,
 * and owed to 県. A ticket may stand in more than one. Of each section the earliest `most`, each with how many there are
 * in all.
 */
export async function readHandoverItems(
  ctx: Ctx,
  { morning, most }: { morning: string; most: number },
): Promise<ItemRecord[]> {
  const now = ctx.clock.now();
  const ticket = sql`t.id, t.ticket_no, t.subject, g.name as assignee_name`;
  const from = sql`from tickets as t left join agents as g on g.id = t.assignee_id`;
  const running = sql`c.met_at is null and c.voided_at is null and c.paused_at is null`;
  const all = sql`(count(*) over ())::int as total`;
  const due = (section: string, when: RawBuilder<unknown>) => sql`(select ${section}::text as section, ${ticket},
      t.next_due_at as due_at, t.next_warn_at as warn_at, '' as note, t.sort_due as sort, ${all}
    ${from} where t.status <> 'closed' and t.next_due_at is not null and ${when}
    order by t.sort_due, t.id limit ${sql.lit(most)})`;
  const { rows } = await sql<ItemRecord>`
    ${due('overdue', sql`t.sort_due < ${now}::timestamptz`)}
    union all ${due('nextMorning', sql`t.sort_due >= ${now}::timestamptz and t.sort_due <= ${morning}::timestamptz`)}
    union all (select 'waiting', ${ticket}, c.due_at, c.warn_at, coalesce(t.waiting_reason, ''), c.due_at, ${all}
      ${from} left join ticket_clocks as c on c.ticket_id = t.id and c.kind = 'waitingReply' and ${running}
      where t.status = 'waiting' order by c.due_at nulls last, t.id limit ${sql.lit(most)})
    union all (select 'escalations', ${ticket}, e.due_at, e.due_at, e.target_name, e.due_at, ${all}
      ${from} join ticket_escalations as e on e.ticket_id = t.id
      where t.status <> 'closed' and t.is_escalated and e.replied_at is null and e.handed_back_at is null
      order by e.due_at nulls last, t.id limit ${sql.lit(most)})
    union all (select 'authority', ${ticket}, c.due_at, c.warn_at, '', c.due_at, ${all}
      ${from} join ticket_clocks as c on c.ticket_id = t.id
      where t.status <> 'closed' and c.kind in ('authorityReport', 'authorityFollowUp') and ${running}
      order by c.due_at nulls last, t.id limit ${sql.lit(most)})
    order by sort nulls last, ticket_no`.execute(ctx.tx);
  return rows;
}

/** Open tickets of the desk. */
export async function countOpen(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from tickets where status <> 'closed'`.execute(ctx.tx);
  return rows[0]?.count ?? 0;
}
