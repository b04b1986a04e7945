import { type Selectable, sql } from 'kysely';
import type { Executor } from '../db/executor.ts';
import { keptPlan } from '../db/kept-plan.ts';
import type { Schema } from '../db/schema.generated.ts';
import type { AuditRecord } from './audit-batch.ts';
import type { AuditHead } from './audit-code.ts';

export type AuditBatch = Selectable<Schema['audit_batches']>;

/** Where sealing goes on. */
export interface Tail {
  /** The newest batch; null before the first one. */
  readonly newest: Pick<AuditBatch, 'no' | 'hash' | 'highest' | 'key' | 'signature'> | null;
  /** Numbers below `highest` that no batch holds: taken by transactions that were rolled back, or still run. */
  readonly gaps: string;
  /** The highest number of a committed record. */
  readonly top: number;
  /** The hash of the batch that was asked about; null when there is no such batch. */
  readonly kept: string | null;
}

/**
 * One statement. Numbers that were taken before the newest batch that is older than `settledAt` are not asked about
 * again.
 */
export async function readTail(db: Executor, settledAt: string, keptNo: number): Promise<Tail> {
  const { rows } = await sql<{
    no: number | null;
    hash: string;
    highest: number;
    key: string;
    signature: string;
    gaps: string;
    top: number | null;
    kept: string | null;
  }>`${keptPlan}
    with newest as (select no, hash, highest, key, signature from audit_batches order by no desc limit 1),
      settled as (select no, highest from audit_batches where sealed_at < ${settledAt} order by no desc limit 1),
      span as (select coalesce((select no from settled), 0) as no, coalesce((select highest from settled), 0) as low,
        coalesce((select highest from newest), 0) as high),
      sealed as (select coalesce(range_agg(b.seqs), '{}'::int8multirange) as seqs
        from audit_batches b, span where b.no > span.no)
    select newest.*, (int8multirange(int8range(span.low + 1, span.high + 1)) - sealed.seqs)::text as gaps,
      (select max(seq) from audit_records) as top, (select hash from audit_batches where no = ${keptNo}) as kept
    from span cross join sealed left join newest on true`.execute(db);
  const [row] = rows;
  if (!row) return { newest: null, gaps: '{}', top: 0, kept: null };
  const { no, hash, highest, key, signature, gaps, kept } = row;
  return { newest: no === null ? null : { no, hash, highest, key, signature }, gaps, top: row.top ?? 0, kept };
}

/** Committed records above `highest`, and those in `gaps`, at most `limit` of each, in order of number. */
export async function recordsToSeal(
  db: Executor,
  { highest, gaps, limit }: { highest: number; gaps: string; limit: number },
): Promise<AuditRecord[]> {
  const above = db.selectFrom('audit_records').selectAll().where('seq', '>', highest).orderBy('seq').limit(limit);
  const found: AuditRecord[] = await above.execute();
  if (gaps === '{}') return found;
  return [...(await recordsIn(db, gaps, limit)), ...found];
}

/** The records whose numbers lie in an int8multirange, in order of number. */
export async function recordsIn(db: Executor, ranges: string, limit = 1_000_000): Promise<AuditRecord[]> {
  const { rows } = await sql<AuditRecord>`${keptPlan} select r.* from unnest(${ranges}::int8multirange) as span
    join audit_records r on r.seq >= lower(span) and r.seq < upper(span) order by r.seq limit ${limit}`.execute(db);
  return rows;
}

/** How many committed records no batch holds, and the time of the oldest. One statement, so one moment. */
export async function countWaiting(db: Executor): Promise<{ count: number; oldestAt: string | null }> {
  const { rows } = await sql<{ count: number; oldest: string | null }>`
    with open as (select int8multirange(int8range(1, coalesce((select max(seq) from audit_records), 0) + 1))
      - coalesce((select range_agg(seqs) from audit_batches), '{}'::int8multirange) as spans)
    select count(r.seq) as count, min(r.at) as oldest from open cross join unnest(open.spans) as span
      join audit_records r on r.seq >= lower(span) and r.seq < upper(span)`.execute(db);
  return { count: rows[0]?.count ?? 0, oldestAt: rows[0]?.oldest ?? null };
}

/** The newest batch's number and hash, for paper and mail; null before the first one. */
export async function newestHead(db: Executor): Promise<AuditHead | null> {
  const row = await db
    .selectFrom('audit_batches')
    .select(['no', 'hash'])
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
