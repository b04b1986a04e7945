import type { Updateable } from 'kysely';
import type { FormOf, Process, StepOf, StepSpec } from '#kernel/process.ts';
import { isOpen } from '#kernel/process.ts';
import { type Changes, changesBetween } from '#platform/audit/audit-writer.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { indexRecords } from './index-records.ts';
import { loadSeen } from './load-seen.ts';
import { recordStepped } from './record-events.public.ts';
import type { AnyRecordKind, RecordHead, RecordKind } from './record-kind.public.ts';
import { listTaken } from './records.reads.ts';
import {
  insertRecordEntries,
  insertStep,
  insertSubjects,
  type Subject,
  stopClocks,
  updateHead,
} from './records.repo.ts';
import { type ClockRules, dueColumns, startClocks } from './start-clocks.ts';
import { refusalOf } from './step-decision.rules.ts';

/** Columns of the head that a verb may set. */
export type HeadPatch = Pick<
  Updateable<Schema['records']>,
  'title' | 'assignee_id' | 'requester_id' | 'department_id' | 'site_id'
>;

/** What a verb says of its step; everything else is the kit's. */
export interface StepResult<W> {
  /** The feature's own columns. */
  readonly patch?: W;
  readonly head?: HeadPatch;
  /** The line of 経過. */
  readonly entry?: {
    readonly body?: string;
    readonly data?: Readonly<Record<string, unknown>>;
    readonly shared?: boolean;
  };
  readonly subjects?: readonly Subject[];
  /** Rules of clocks that depend on the form; those of the table start by themselves. */
  readonly clocks?: ClockRules;
  /** More for the audit record than the patch says. */
  readonly changes?: Changes;
  readonly reason?: string | null;
  /** The step was only part of the way: the state stays (a partial return). */
  readonly stay?: boolean;
}

/** A step as a screen sends it. */
export interface StepInput<Form> {
  readonly id: string;
  readonly version: number;
  readonly form: Form;
}

/**
 * Makes a use case of a verb. It reads top to bottom what every step of every process goes through.
 * @throws records.absent, records.notForYou, records.wrongState, records.fourEyes, the words of a need; StaleVersion
 */
export function step<P extends Process, R extends RecordHead, F, W extends object, N extends StepOf<P>>(
  kind: RecordKind<P, R, F, W>,
  name: N,
  verb: (ctx: Ctx, record: R, form: FormOf<P, N>, facts: F) => Promise<StepResult<W>> | StepResult<W>,
) {
  const spec: StepSpec = kind.process.steps[name] as StepSpec;
  return async (ctx: Ctx, input: StepInput<FormOf<P, N>>): Promise<void> => {
    const record = await loadSeen(ctx, kind, input);
    const taken = await listTaken(ctx, record.id);
    const facts = await kind.facts(ctx, record, taken);
    const { process, words, needs } = kind;
    const refusal = refusalOf({ process, words, needs, facts, taken, record, actor: ctx.actor }, name);
    if (refusal) throw refusal;
    const result = await verb(ctx, record, input.form, facts);
    await save(ctx, kind, record, { name, spec, result });
  };
}

interface Taking<W> {
  readonly name: string;
  readonly spec: StepSpec;
  readonly result: StepResult<W>;
}

async function save<P extends Process, R extends RecordHead, F, W extends object>(
  ctx: Ctx,
  kind: RecordKind<P, R, F, W>,
  record: R,
  { name, spec, result }: Taking<W>,
): Promise<void> {
  const { process } = kind;
  const to = result.stay || !spec.to ? record.state : spec.to;
  const { patch } = result;
  if (patch) await kind.save(ctx, record.id, patch);
  const after = { ...record, ...result.head, ...patch } as R;
  // Only part of the way: what is owed of the rest is owed still.
  if (!result.stay) {
    await stopClocks(ctx, record.id, spec.meets ?? [], 'met_at');
    await stopClocks(ctx, record.id, spec.voids ?? [], 'voided_at');
  }
  const rules = Object.fromEntries((spec.starts ?? []).map((clock) => [clock, kind.clocks[clock]?.(after) ?? null]));
  await startClocks(ctx, record, { ...rules, ...result.clocks });
  await insertSubjects(ctx, record.id, result.subjects ?? []);
  await insertStep(ctx, {
    id: record.id,
    version: record.version + 1,
    entity: process.entity,
    step: name,
    from: record.state,
    to,
  });
  await updateHead(ctx, record, {
    ...result.head,
    ...(await dueColumns(ctx, record.id)),
    state: to,
    is_open: isOpen(process, to),
    closed_at: isOpen(process, to) ? null : (record.closed_at ?? ctx.clock.now()),
    process_version: process.version,
  });
  if (result.subjects || result.head) await indexRecords(ctx, kind as unknown as AnyRecordKind, [record.id]);
  const entry = { kind: 'step', ...result.entry, data: { ...result.entry?.data, step: name, from: record.state, to } };
  await insertRecordEntries(ctx, record, [entry]);
  ctx.audit.record({
    action: `${spec.by.name.split('.')[0]}.${name}`,
    entity: process.entity,
    entityId: record.id,
    changes: { ...changesBetween(record, { ...result.head, ...patch, state: to }), ...result.changes },
    reason: result.reason ?? null,
  });
  const fact = { entity: process.entity, id: record.id, step: name, from: record.state, to };
  await ctx.events.emit(recordStepped, fact);
}
