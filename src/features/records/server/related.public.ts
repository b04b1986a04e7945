import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RecordLine } from '../contract/record.ts';
import { readableRecords } from './readable.ts';
import { kindOf } from './record-kind.public.ts';

/** Whose records, or which: one of them. */
export type About =
  | { readonly asset: string }
  | { readonly ticket: string }
  | { readonly requester: string }
  | { readonly department: string }
  | { readonly site: string }
  | { readonly assignee: string };

/** The newest records of every process about something, open ones first, in the actor's own scope. */
export async function recordsAbout(ctx: Ctx, about: About, limit = 20): Promise<RecordLine[]> {
  const rows = await scoped(ctx)
    .where(aboutCondition(about))
    .orderBy('records.is_open', 'desc')
    .orderBy('records.opened_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toLine);
}

/** Open records of every process by deadline, soonest first: the day's work, the board, 申し送り. */
export async function openRecords(ctx: Ctx, about: About | null, limit = 50): Promise<RecordLine[]> {
  const query = scoped(ctx).where('records.is_open', '=', true);
  const rows = await (about ? query.where(aboutCondition(about)) : query)
    .orderBy('records.sort_due')
    .orderBy('records.id')
    .limit(limit)
    .execute();
  return rows.map(toLine);
}

function scoped(ctx: Ctx) {
  return ctx.tx
    .selectFrom('records')
    .select([
      'records.id',
      'records.entity',
      'records.number',
      'records.title',
      'records.state',
      'records.is_open',
      'records.next_due_at',
      'records.breached',
      'records.opened_at',
    ])
    .where(readableRecords(ctx.actor));
}

function aboutCondition(about: About) {
  if ('asset' in about) return subjectCondition('asset', about.asset);
  if ('ticket' in about) return subjectCondition('ticket', about.ticket);
  if ('requester' in about) return sql<boolean>`records.requester_id = ${about.requester}`;
  if ('department' in about) return sql<boolean>`records.department_id = ${about.department}`;
  if ('site' in about) return sql<boolean>`records.site_id = ${about.site}`;
  return sql<boolean>`records.assignee_id = ${about.assignee}`;
}

const subjectCondition = (kind: 'asset' | 'ticket', id: string) => sql<boolean>`records.id in (
  select s.record_id from record_subjects as s where s.kind = ${kind} and s.subject_id = ${id})`;

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
    dueAt: row.next_due_at,
    breached: row.breached,
    openedAt: row.opened_at,
    href: href(row.id),
  };
}
