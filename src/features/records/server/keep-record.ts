import { isOpen, owedIn, type Process } from '#kernel/process.ts';
import { type Changes, changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { indexRecords } from './index-records.ts';
import { loadSeen } from './load-seen.ts';
import { type OwnTable, type PatchOf, updateOwn } from './own-row.public.ts';
import { type AnyRecordKind, factsFor, type RecordHead, type RecordKind } from './record-kind.public.ts';
import { listTaken } from './records.reads.ts';
import { insertRecordEntries, insertStep, insertSubjects, stopClocks, updateHead, voidOthers } from './records.repo.ts';
import { dueColumns, startClocks } from './start-clocks.ts';
import type { StepKind, StepResult, Taking } from './take-step.public.ts';

/** A process whose steps are kept in the tables of records. */
export const keptInRecords = <P extends Process, R extends RecordHead, F, T extends OwnTable>(
  kind: RecordKind<P, R, F, T>,
): StepKind<P, R, F, StepResult<PatchOf<T>>> => ({
  process: kind.process,
  words: kind.words,
  needs: kind.needs,
  facts: (ctx, record, taken) => factsFor(ctx, kind, record, taken),
  load: (ctx, seen) => loadSeen(ctx, kind, seen),
  taken: listTaken,
  keep: (ctx, record, taking, result) => keepRecord(ctx, kind, { record, taking, result }),
});

interface Kept<R, T extends OwnTable> {
  readonly record: R;
  readonly taking: Taking;
  readonly result: StepResult<PatchOf<T>>;
}

/** Own columns, clocks, the step itself, the head, 経過: in this order. */
async function keepRecord<P extends Process, R extends RecordHead, F, T extends OwnTable>(
  ctx: Ctx,
  kind: RecordKind<P, R, F, T>,
  { record, taking: { name, spec, to }, result }: Kept<R, T>,
): Promise<Changes> {
  const { process } = kind;
  const { patch } = result;
  if (patch) await updateOwn(ctx, kind.table, record.id, patch);
  const after = { ...record, ...result.head, ...patch } as R;
  // Only part of the way: what is owed of the rest is owed still.
  if (!result.stay) {
    await stopClocks(ctx, record.id, spec.meets ?? [], 'met_at');
    await stopClocks(ctx, record.id, spec.voids ?? [], 'voided_at');
    // Nothing rings about what is over, but for what can still be done of it.
    if (spec.to && !isOpen(process, to)) await voidOthers(ctx, record.id, owedIn(process, to));
  }
  const rules = Object.fromEntries((spec.starts ?? []).map((clock) => [clock, kind.clocks[clock]?.(after) ?? null]));
  await startClocks(ctx, record, { ...rules, ...result.clocks });
  await insertSubjects(ctx, record.id, result.subjects ?? []);
  const { id, version, state: from } = record;
  await insertStep(ctx, { id, version: version + 1, entity: process.entity, step: name, from, to });
  await updateHead(ctx, record, {
    ...result.head,
    ...(await dueColumns(ctx, record)),
    state: to,
    is_open: isOpen(process, to),
    closed_at: isOpen(process, to) ? null : (record.closed_at ?? ctx.clock.now()),
    process_version: process.version,
  });
  const isToldAnew = kind.textColumns?.some((column) => patch && column in patch) ?? false;
  if (result.subjects || result.head || isToldAnew)
    await indexRecords(ctx, kind as unknown as AnyRecordKind, [record.id]);
  const entry = { kind: 'step', ...result.entry, data: { ...result.entry?.data, step: name, from, to } };
  await insertRecordEntries(ctx, record, [entry]);
  return changesBetween(record, { ...result.head, ...patch, state: to });
}
