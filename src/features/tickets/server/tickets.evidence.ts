import { type RawBuilder, sql } from 'kysely';
import { instantCondition } from '#platform/db/conditions.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { EvidenceRow } from '#platform/use-case/module.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';

const words = ticketsWords.evidence;
const most = 500;

interface Period {
  readonly from: string;
  readonly to: string;
}

/** Tickets of the categories of a duty that were answered in the period (§3-1 and the chapters that repeat it). */
export function answeredInCategory(clause: string) {
  return (ctx: Ctx, period: Period): Promise<EvidenceRow[]> =>
    tickets(
      ctx,
      't.first_answered_at',
      period,
      sql<boolean>`t.category_id in (
      select id from ticket_categories where clause like ${clause})`,
    );
}

/** §3-1: operations explained by phone, chat and mail. */
export function explained(ctx: Ctx, period: Period): Promise<EvidenceRow[]> {
  return tickets(ctx, 't.first_answered_at', period, sql<boolean>`t.channel in ('phone', 'chat', 'mail')`);
}

/** §3-1: every ticket that is kept and can be found. */
export function accumulated(ctx: Ctx, period: Period): Promise<EvidenceRow[]> {
  return tickets(
    ctx,
    't.received_at',
    period,
    sql<boolean>`exists (
    select 1 from search_documents as x where x.kind = 'ticket' and x.id = t.id)`,
  );
}

/** §3-2: answered as a known error. */
export function knownAnswered(ctx: Ctx, period: Period): Promise<EvidenceRow[]> {
  return tickets(ctx, 't.resolved_at', period, sql<boolean>`t.cause_kind = 'known'`);
}

/** §3-2: help with a device of the department's own. */
export async function supported(ctx: Ctx, period: Period): Promise<EvidenceRow[]> {
  return tickets(ctx, 't.cause_set_at', period, sql<boolean>`t.cause_kind = 'departmentDevice'`);
}

/** §1-5(3): questions on business systems that were answered or handed on. */
export function systemQuestions(ctx: Ctx, period: Period): Promise<EvidenceRow[]> {
  return tickets(ctx, 't.received_at', period, sql<boolean>`t.business_system_id is not null`);
}

async function tickets(
  ctx: Ctx,
  at: 't.first_answered_at' | 't.received_at' | 't.resolved_at' | 't.cause_set_at',
  period: Period,
  where: RawBuilder<boolean>,
): Promise<EvidenceRow[]> {
  const rows = await ctx.tx
    .selectFrom('tickets as t')
    .select(['t.id', 't.ticket_no', 't.subject', sql<string>`${sql.ref(at)}`.as('at')])
    .where(sql<boolean>`${sql.ref(at)} is not null`)
    .where(instantCondition(sql.ref(at), period) ?? sql<boolean>`true`)
    .where(where)
    .orderBy(sql.ref(at), 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ at: row.at, what: words.ticket(row.ticket_no, row.subject), link: linkTo(row.id) }));
}

const linkTo = (id: string) => `/tickets/${id}`;

/** §3-2: interviews with all six facts. */
export async function interviews(ctx: Ctx, period: Period): Promise<EvidenceRow[]> {
  const rows = await ctx.tx
    .selectFrom('ticket_interviews as i')
    .innerJoin('tickets as t', 't.id', 'i.ticket_id')
    .select(['t.id', 't.ticket_no', 'i.first_completed_at as at'])
    .where('i.first_completed_at', 'is not', null)
    .where(instantCondition(sql.ref('i.first_completed_at'), period) ?? sql<boolean>`true`)
    .orderBy('i.first_completed_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ at: row.at ?? '', what: words.interviewed(row.ticket_no, 6), link: linkTo(row.id) }));
}

/** §3-2: unknown causes reported to 県. `clause`: only tickets of the categories of a duty. */
export async function authorityReports(ctx: Ctx, period: Period, clause: string | null = null): Promise<EvidenceRow[]> {
  const ofClause = clause
    ? sql<boolean>`t.category_id in (select id from ticket_categories where clause like ${clause})`
    : sql<boolean>`true`;
  const rows = await ctx.tx
    .selectFrom('ticket_authority_reports as r')
    .innerJoin('tickets as t', 't.id', 'r.ticket_id')
    .select(['t.id', 't.ticket_no', 'r.nth', 'r.reported_at'])
    .where(instantCondition(sql.ref('r.reported_at'), period) ?? sql<boolean>`true`)
    .where(ofClause)
    .orderBy('r.reported_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    at: row.reported_at,
    what: words.report(row.ticket_no, ticketsWords.reportLabel(row.nth)),
    link: linkTo(row.id),
  }));
}

/** §3-2: 速報 to the owners of systems and network devices. */
export async function flashReports(ctx: Ctx, period: Period): Promise<EvidenceRow[]> {
  const rows = await ctx.tx
    .selectFrom('ticket_flash_reports as r')
    .innerJoin('tickets as t', 't.id', 'r.ticket_id')
    .innerJoin('business_systems as b', 'b.id', 'r.business_system_id')
    .select(['t.id', 't.ticket_no', 'b.name', 'r.sent_at'])
    .where(instantCondition(sql.ref('r.sent_at'), period) ?? sql<boolean>`true`)
    .orderBy('r.sent_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ at: row.sent_at, what: words.flashTo(row.ticket_no, row.name), link: linkTo(row.id) }));
}

/** §3-3: handed to those who can answer. `systemsOnly`: to the owners of business systems (§3-1). */
export async function escalations(ctx: Ctx, period: Period, systemsOnly = false): Promise<EvidenceRow[]> {
  let query = ctx.tx
    .selectFrom('ticket_escalations as e')
    .innerJoin('tickets as t', 't.id', 'e.ticket_id')
    .select(['t.id', 't.ticket_no', 'e.target_name', 'e.escalated_at'])
    .where(instantCondition(sql.ref('e.escalated_at'), period) ?? sql<boolean>`true`)
    .orderBy('e.escalated_at', 'desc')
    .limit(most);
  if (systemsOnly) query = query.where('e.target_kind', '=', 'businessSystem');
  return (await query.execute()).map((row) => ({
    at: row.escalated_at,
    what: words.escalatedTo(row.ticket_no, row.target_name),
    link: linkTo(row.id),
  }));
}
