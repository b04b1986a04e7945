import { sql } from 'kysely';
import { keptPlan } from '#platform/db/kept-plan.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RecordLine } from '../contract/record.ts';
import { readableRecords } from './readable.public.ts';
import { kindOf } from './record-kind.public.ts';

/** Whose records, or which: one of them. */
export type About =
  | { readonly asset: string }
  | { readonly ticket: string }
  | { readonly requester: string }
  | { readonly department: string }
  | { readonly site: string }
  | { readonly assignee: string };

/** All records of every process about a thing, a ticket or a person, open ones first, the newest first, in the actor's own scope. */
export async function recordsAbout(
  ctx: Ctx,
  about: Extract<About, { asset: string } | { ticket: string } | { requester: string }>,
): Promise<RecordLine[]> {
  const rows = await scoped(ctx)
    .modifyFront(keptPlan)
    .where(aboutCondition(about))
    .orderBy('records.is_open', 'desc')
    .orderBy('records.opened_at', 'desc')
    .execute();
  return rows.map(toLine);
}

/** A handful of others about the same things, open and newest first, and how many there are. */
export async function relatedRecords(ctx: Ctx, recordId: string, limit = 5) {
  const rows = await scoped(ctx)
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where(unscopedShares(recordId))
    .orderBy('records.is_open', 'desc')
    .orderBy('records.opened_at', 'desc')
    .limit(limit)
    .execute();
  return { total: rows[0]?.total ?? 0, rows: rows.map(toLine) };
}

/** When a record came to the state it is in, and who brought it there. */
export interface Reached {
  readonly reachedAt: string;
  readonly reachedBy: string | null;
}

/** Every record of one process, the newest first: for the few of them that need no pages. */
export async function recordsOf(ctx: Ctx, entity: string): Promise<(RecordLine & Reached)[]> {
  const rows = await scoped(ctx)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('record_steps as s')
          .select(['s.at', 's.actor_name'])
          .whereRef('s.record_id', '=', 'records.id')
          .whereRef('s.to_state', '=', 'records.state')
          .where(sql<boolean>`s.from_state is distinct from s.to_state`)
          .orderBy('s.version', 'desc')
          .limit(1)
          .as('reached'),
      (join) => join.onTrue(),
    )
    .select(['reached.at as reachedAt', 'reached.actor_name as reachedBy'])
    .where('records.entity', '=', entity)
    .orderBy('records.opened_at', 'desc')
    .execute();
  return rows.map((row) => ({ ...toLine(row), reachedAt: row.reachedAt ?? row.opened_at, reachedBy: row.reachedBy }));
}

/**
 * Open records of every process by deadline, soonest first, those due by a moment: the day's work, the board, 申し送り. Capped:
 * only where a limit is given, by who says the total beside it.
 */
export async function openRecords(
  ctx: Ctx,
  { about, until, limit }: { about?: About; until?: string; limit?: number } = {},
): Promise<RecordLine[]> {
  let query = scoped(ctx).where('records.is_open', '=', true);
  if (about) query = query.where(aboutCondition(about));
  if (until) query = query.where('records.sort_due', '<=', until);
  const all = query.orderBy('records.sort_due').orderBy('records.id');
  const rows = await (limit === undefined ? all : all.limit(limit)).execute();
  return rows.map(toLine);
}

/** How much of a process is open, late, and due by the end of the day; the kinds without any are left out. */
export interface OpenCount {
  readonly entity: string;
  readonly noun: string;
  /** Its list. */
  readonly href: string;
  readonly open: number;
  readonly overdue: number;
  readonly dueToday: number;
}

export async function countOpenRecords(ctx: Ctx, dayEnd: string, about?: About): Promise<OpenCount[]> {
  const now = ctx.clock.now();
  const { rows } = await sql<{ entity: string; open: number; overdue: number; dueToday: number }>`
    select records.entity, count(*)::int as open,
      count(*) filter (where records.sort_due < ${now}::timestamptz)::int as overdue,
      count(*) filter (where records.sort_due >= ${now}::timestamptz
        and records.sort_due <= ${dayEnd}::timestamptz)::int as "dueToday"
    from records where records.is_open and ${readableRecords(ctx.actor)}
      and ${about ? aboutCondition(about) : sql`true`} group by records.entity order by records.entity`.execute(ctx.tx);
  return rows.map((row) => {
    const kind = kindOf(row.entity);
    return { ...row, noun: kind.words.noun, href: listOf(kind.href('')) };
  });
}

/** What called an agent by name on a record of any process and is unread, newest first. */
export async function recordMentions(ctx: Ctx, agentId: string, limit: number) {
  const rows = await ctx.tx
    .selectFrom('record_mentions as m')
    .innerJoin('records', 'records.id', 'm.record_id')
    .innerJoin('record_entries as e', 'e.id', 'm.entry_id')
    .select(['m.id', 'records.id as recordId', 'records.entity', 'records.number as no'])
    .select(['e.actor_name as byName', 'e.body', 'm.created_at as at'])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where('m.agent_id', '=', agentId)
    .where('m.read_at', 'is', null)
    .where(readableRecords(ctx.actor))
    .orderBy('m.created_at', 'desc')
    .limit(limit)
    .execute();
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ recordId, entity, total: _, ...row }) => ({ ...row, href: kindOf(entity).href(recordId) })),
  };
}

/** The list a record stands in, by the address of its page. */
export const listOf = (href: string): string => href.slice(0, href.lastIndexOf('/'));

function scoped(ctx: Ctx) {
  return ctx.tx
    .selectFrom('records')
    .leftJoin('agents', 'agents.id', 'records.assignee_id')
    .select([
      'records.id',
      'records.entity',
      'records.number',
      'records.title',
      'records.state',
      'records.is_open',
      'records.next_clock',
      'records.next_due_at',
      'records.next_warn_at',
      'agents.name as assignee',
      'records.breached',
      'records.opened_at',
    ])
    .where(readableRecords(ctx.actor));
}

function aboutCondition(about: About) {
  if ('asset' in about) return unscopedSubject('asset', about.asset);
  if ('ticket' in about) return unscopedSubject('ticket', about.ticket);
  if ('requester' in about) return sql<boolean>`records.requester_id = ${about.requester}`;
  if ('department' in about) return sql<boolean>`records.department_id = ${about.department}`;
  if ('site' in about) return sql<boolean>`records.site_id = ${about.site}`;
  return sql<boolean>`records.assignee_id = ${about.assignee}`;
}

/** Unscoped: a condition on `records`, which every statement here reads in the scope of each process. */
const unscopedSubject = (kind: 'asset' | 'ticket', id: string) => sql<boolean>`records.id in (
  select s.record_id from record_subjects as s where s.kind = ${kind} and s.subject_id = ${id})`;

/** Unscoped: a condition on `records`, read in the scope of each process, beside a record that its page has read. */
const unscopedShares = (recordId: string) => sql<boolean>`records.id in (
  select other.record_id from record_subjects as own
  join record_subjects as other on other.kind = own.kind and other.subject_id = own.subject_id
  where own.record_id = ${recordId} and other.record_id <> ${recordId})`;

type Row = Awaited<ReturnType<ReturnType<typeof scoped>['execute']>>[number];

function toLine(row: Row): RecordLine {
  const { process, words, href } = kindOf(row.entity);
  return {
    id: row.id,
    entity: row.entity,
    noun: words.noun,
    number: row.number,
    title: row.title,
    state: row.state,
    stateWords: words.states[row.state] ?? row.state,
    tone: process.states[row.state] ?? 'active',
    isOpen: row.is_open,
    clockName: (row.next_clock && words.clocks?.[row.next_clock]) ?? '',
    dueAt: row.next_due_at,
    warnAt: row.next_warn_at,
    assigneeName: row.assignee,
    breached: row.breached,
    openedAt: row.opened_at,
    href: href(row.id),
  };
}
