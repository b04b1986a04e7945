import { sql } from 'kysely';
import { reportRecords } from '#features/reports/server/reports.scope.public.ts';
import { isBroken, isOwed } from '#features/tickets/server/ticket-promises.public.ts';
import { ticketRecords } from '#features/tickets/server/tickets.scope.public.ts';
import { addDays, type IsoDate, instantAt } from '#kernel/calendar/civil.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { CategoryCount, VolumeSpan } from './volume.rules.ts';
import { yearOfWeeks } from './volume.rules.ts';

/** The most ids a list is opened with. */
const mostIds = 100;
/** Lines of a panel. */
export const shownRows = 10;
const isOpen = sql<boolean>`t.status <> 'closed'`;

const within = (column: string, range: DateRange) =>
  sql<boolean>`${sql.ref(column)} >= ${instantAt(range.from, '00:00')}::timestamptz
    and ${sql.ref(column)} < ${instantAt(addDays(range.to, 1), '00:00')}::timestamptz`;

export interface Kpis {
  readonly overdue: number;
  readonly dueToday: number;
  readonly open: number;
  readonly escalated: number;
  readonly dueTodayIds: string[];
}

/** The figures of the head in one pass over the open tickets; each is the count of the view it opens. */
export async function readKpis(ctx: Ctx, today: IsoDate): Promise<Kpis> {
  const now = ctx.clock.now();
  const end = instantAt(addDays(today, 1), '00:00');
  const isToday = sql`t.sort_due >= ${now}::timestamptz and t.sort_due < ${end}::timestamptz`;
  const { rows } = await sql<Kpis>`select count(*)::int as open,
      count(*) filter (where t.sort_due < ${now}::timestamptz)::int as overdue,
      count(*) filter (where ${isToday})::int as "dueToday",
      count(*) filter (where t.is_escalated)::int as escalated,
      coalesce((array_agg(t.id order by t.sort_due) filter (where ${isToday}))[1:${sql.lit(mostIds)}], '{}') as "dueTodayIds"
    from tickets as t where ${isOpen}`.execute(ctx.tx);
  return rows[0] ?? { overdue: 0, dueToday: 0, open: 0, escalated: 0, dueTodayIds: [] };
}

/**
 * Open tickets whose deadline is over or comes today, the worst first. Capped: the worst few; the board says how many there
 * are, and leads to the list.
 */
export function readDueRows(ctx: Ctx, today: IsoDate) {
  return dueTickets(ctx)
    .where('t.sort_due', '<', instantAt(addDays(today, 1), '00:00'))
    .limit(shownRows)
    .execute();
}

/**
 * An agent's open tickets, the nearest deadline first. Capped: the nearest few; 今日の仕事 says how many there are, and leads to
 * the list.
 */
export function readMine(ctx: Ctx, agentId: string, limit: number) {
  return dueTickets(ctx).where('t.assignee_id', '=', agentId).limit(limit).execute();
}

function dueTickets(ctx: Ctx) {
  return ctx.tx
    .selectFrom('tickets as t')
    .leftJoin('agents as g', 'g.id', 't.assignee_id')
    .select(['t.id', 't.ticket_no', 't.subject', 't.status', 't.next_clock_kind', 't.next_due_at', 't.next_warn_at'])
    .select('g.name as assignee_name')
    .where(isOpen)
    .where(ticketRecords.seenBy(ctx.actor, 't'))
    .orderBy('t.sort_due')
    .orderBy('t.id');
}

/** Reports 県 has not acknowledged, and tickets that wait for its answer: a line each, the longest first. `total` and `ids` are of all of them. */
export async function readWaitingForAuthority(ctx: Ctx) {
  const { rows } = await sql<{
    id: string;
    ticket_no: string;
    subject: string;
    kind: 'report' | 'answer';
    since: string;
    total: number;
    ids: string[];
  }>`
    select id, ticket_no, subject, max(kind) as kind, min(since) as since, count(*) over ()::int as total,
      (array_agg(id) over ())[1:${sql.lit(mostIds)}] as ids from (
      select t.id, t.ticket_no, t.subject, 'report' as kind, r.reported_at as since
        from ticket_authority_reports as r join tickets as t on t.id = r.ticket_id
        where r.acknowledged_at is null and ${isOpen}
      union all
      select t.id, t.ticket_no, t.subject, 'answer', t.updated_at from tickets as t
        where t.status = 'waiting' and t.waiting_for = 'authority'
    ) as waiting group by id, ticket_no, subject order by since, id limit ${sql.lit(shownRows)}`.execute(ctx.tx);
  return rows;
}

/** Registrations by civil day, of the chart's days and of the same days a year before. */
export async function readDayCounts(ctx: Ctx, { days }: VolumeSpan): Promise<Map<IsoDate, number>> {
  const before = { from: addDays(days.from, -yearOfWeeks), to: addDays(days.to, -yearOfWeeks) };
  const { rows } = await sql<{ day: string; count: number }>`
    select (t.received_at at time zone 'Asia/Tokyo')::date as day, count(*)::int as count from tickets as t
    where (${within('t.received_at', days)}) or (${within('t.received_at', before)}) group by 1`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.day, row.count]));
}

/** Last week, the week before and the same week of last year, by category. */
export async function readCategoryCounts(ctx: Ctx, span: VolumeSpan) {
  const [now, before, year] = [span.lastWeek, span.weekBefore, span.yearBefore].map((range) =>
    within('t.received_at', range),
  );
  const { rows } = await sql<
    Omit<CategoryCount, 'categoryId' | 'name'> & { categoryId: string | null; name: string | null }
  >`
    select t.category_id as "categoryId", c.name, count(*) filter (where ${now})::int as now,
      count(*) filter (where ${before})::int as before, count(*) filter (where ${year})::int as year
    from tickets as t left join ticket_categories as c on c.id = t.category_id
    where (${now}) or (${before}) or (${year}) group by 1, 2`.execute(ctx.tx);
  const sum = (key: 'now' | 'year') => rows.reduce((total, row) => total + row[key], 0);
  const named = rows.filter((row): row is CategoryCount => row.categoryId !== null && row.name !== null);
  return { totals: { now: sum('now'), year: sum('year') }, categories: named };
}

/** Clocks that fell due in the period and were kept or missed; a paused one has not ended. */
export async function readRates(ctx: Ctx, period: DateRange) {
  const now = ctx.clock.now();
  const isKept = sql`not ${isBroken('c', now)}`;
  const { rows } = await sql<{ kind: string; count: number; kept: number; missed: string[] }>`
    select c.kind, count(*)::int as count, count(*) filter (where ${isKept})::int as kept,
      coalesce((array_agg(distinct c.ticket_id) filter (where not (${isKept})))[1:${sql.lit(mostIds)}], '{}') as missed
    from ticket_clocks as c
    where ${isOwed('c')} and (c.met_at is not null or ${isBroken('c', now)})
      and ${within('c.due_at', period)} group by c.kind`.execute(ctx.tx);
  return rows;
}

/** Known errors used at least twice more than in the seven days before, by the tickets received in those days. */
export async function readGrowingKnown(ctx: Ctx, now: DateRange, before: DateRange) {
  const { rows } = await sql<{ knowledgeId: string; no: string; title: string; count: number; before: number }>`
    select * from (
      select k.id as "knowledgeId", k.knowledge_no as no, k.title,
        count(*) filter (where ${within('t.received_at', now)})::int as count,
        count(*) filter (where ${within('t.received_at', before)})::int as before
      from tickets as t join knowledge_items as k on k.id = t.knowledge_id
      where k.kind = 'knownError' and ${within('t.received_at', { from: before.from, to: now.to })} group by k.id
    ) as used where count - before >= 2 order by count - before desc, count desc, no`.execute(ctx.tx);
  return rows;
}

/** The report of a contract week, when it was begun. */
export function readWeeklyReport(ctx: Ctx, weekNo: number) {
  return ctx.tx
    .selectFrom('weekly_reports')
    .innerJoin('records', 'records.id', 'weekly_reports.id')
    .select(['records.id', 'state', 'sections', 'due_at', 'submitted_at', 'from_on', 'to_on'])
    .where('week_no', '=', weekNo)
    .where(reportRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}

/** What called the agent by name and is unread, newest first. */
export function readMentions(ctx: Ctx, agentId: string, limit: number) {
  return ctx.tx
    .selectFrom('ticket_mentions as m')
    .innerJoin('tickets as t', 't.id', 'm.ticket_id')
    .innerJoin('ticket_entries as e', 'e.id', 'm.entry_id')
    .select([
      'm.id',
      sql<string>`'/tickets/' || t.id`.as('href'),
      't.ticket_no as no',
      'e.actor_name as byName',
      'e.body',
      'm.created_at as at',
    ])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where('m.agent_id', '=', agentId)
    .where(ticketRecords.seenBy(ctx.actor, 't'))
    .where('m.read_at', 'is', null)
    .orderBy('m.created_at', 'desc')
    .limit(limit)
    .execute();
}

/** Tickets of the agent that were resolved on the day, newest first. */
export function readResolvedOn(ctx: Ctx, agentId: string, day: IsoDate) {
  return ctx.tx
    .selectFrom('tickets as t')
    .select(['t.id', 't.ticket_no as no', 't.subject', 't.resolved_at as at'])
    .where('t.assignee_id', '=', agentId)
    .where(ticketRecords.seenBy(ctx.actor, 't'))
    .where('t.resolved_at', 'is not', null)
    .where(within('t.resolved_at', { from: day, to: day }))
    .orderBy('t.resolved_at', 'desc')
    .execute();
}

/** How many open tickets of the agent there are, and how many are late. */
export async function countMine(ctx: Ctx, agentId: string): Promise<{ open: number; overdue: number }> {
  const { rows } = await sql<{ open: number; overdue: number }>`select count(*)::int as open,
      count(*) filter (where t.sort_due < ${ctx.clock.now()}::timestamptz)::int as overdue
    from tickets as t where t.assignee_id = ${agentId}::uuid and ${isOpen} and ${ticketRecords.seenBy(ctx.actor, 't')}`.execute(
    ctx.tx,
  );
  return rows[0] ?? { open: 0, overdue: 0 };
}
