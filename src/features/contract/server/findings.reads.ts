import type { Selectable } from 'kysely';
import type { RecordHead } from '#features/records/server/record-kind.public.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { findingRecords } from './findings.scope.public.ts';

export type FindingRecord = RecordHead & Omit<Selectable<Schema['findings']>, 'id'>;

/** The finding with its head, in the actor's scope. */
export function findFinding(ctx: Ctx, id: string): Promise<FindingRecord | undefined> {
  return ctx.tx
    .selectFrom('records')
    .innerJoin('findings', 'findings.id', 'records.id')
    .selectAll('findings')
    .selectAll('records')
    .where('records.id', '=', id)
    .where(findingRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}

/** What each finding is about, by its id; those of one duty that touch some days, or all. */
export async function findingsAbout(ctx: Ctx, about: (DateRange & { duty: string }) | null) {
  let query = ctx.tx
    .selectFrom('findings')
    .innerJoin('records', 'records.id', 'findings.id')
    .select(['findings.id', 'duty', 'from_on as fromOn', 'to_on as toOn', 'question'])
    .where(findingRecords.seenBy(ctx.actor));
  if (about) {
    query = query.where('duty', '=', about.duty).where('from_on', '<=', about.to).where('to_on', '>=', about.from);
  }
  return new Map((await query.execute()).map(({ id, ...row }) => [id, row]));
}
