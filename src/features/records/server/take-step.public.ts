import type { Updateable } from 'kysely';
import type { FormOf, Process, StepOf, StepSpec } from '#kernel/process.ts';
import type { Refused } from '#kernel/refusal.ts';
import type { Changes } from '#platform/audit/audit-writer.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { keptInRecords } from './keep-record.ts';
import type { OwnTable, PatchOf } from './own-row.public.ts';
import { recordStepped } from './record-events.public.ts';
import type { ProcessWords, RecordHead, RecordKind, Taken } from './record-kind.public.ts';
import type { Subject } from './records.repo.ts';
import type { ClockRules } from './start-clocks.ts';
import { refusalOf } from './step-decision.rules.ts';

/** Columns of the head that a verb may set. */
export type HeadPatch = Pick<
  Updateable<Schema['records']>,
  'title' | 'assignee_id' | 'requester_id' | 'department_id' | 'site_id'
>;

/** What every verb may say of its step. */
export interface Outcome {
  /** More for the audit record than what was saved says. */
  readonly changes?: Changes;
  readonly reason?: string | null;
  /** The step was only part of the way: the state stays (a partial return). */
  readonly stay?: boolean;
}

/** What a verb says of its step on the tables of records; everything else is the kit's. */
export interface StepResult<W> extends Outcome {
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
}

/** A step as a screen sends it. */
export interface StepInput<Form> {
  readonly id: string;
  readonly version: number;
  readonly form: Form;
}

/** The step that is taken, and the state it leads to. */
export interface Taking {
  readonly name: string;
  readonly spec: StepSpec;
  readonly to: string;
}

/** How a process is decided and where it is kept: in the tables of records, or in a feature's own. */
export interface StepKind<P extends Process, R extends { id: string; number: string; state: string }, F, T> {
  readonly process: P;
  readonly words: ProcessWords<P>;
  /** The thing in the actor's scope as the user saw it. @throws absent; StaleVersion */
  readonly load: (ctx: Ctx, seen: { id: string; version: number }) => Promise<R>;
  /** What its needs look at: `taken`, the steps before; the step that is pressed, else every button. */
  readonly facts: (ctx: Ctx, record: R, taken: readonly Taken[], step?: StepSpec) => Promise<F>;
  readonly needs: Readonly<Record<string, (facts: F) => Refused | null>>;
  /** Who took which steps before; left out where no step of the table asks. */
  readonly taken?: (ctx: Ctx, record: R) => Promise<readonly Taken[]>;
  /** Saves it with its state, clocks and 経過; gives what changed. @throws StaleVersion */
  readonly keep: (ctx: Ctx, record: R, taking: Taking, result: T) => Promise<Changes>;
}

/**
 * Makes a use case of a verb. It reads top to bottom what every step of every process goes through.
 * @throws absent, records.notForYou, records.wrongState, records.fourEyes, the words of a need; StaleVersion
 */
export function takeStep<
  P extends Process,
  R extends { id: string; number: string; state: string },
  F,
  T extends Outcome,
  N extends StepOf<P>,
>(
  kind: StepKind<P, R, F, T>,
  name: N,
  verb: (ctx: Ctx, record: R, form: FormOf<P, N>, facts: F) => Promise<T> | T,
): (ctx: Ctx, input: StepInput<FormOf<P, N>>) => Promise<void> {
  const { process, words, needs } = kind;
  const spec: StepSpec = process.steps[name] as StepSpec;
  return async (ctx, input) => {
    const record = await kind.load(ctx, input);
    const taken = (await kind.taken?.(ctx, record)) ?? [];
    const facts = await kind.facts(ctx, record, taken, spec);
    const refusal = refusalOf({ process, words, needs, facts, taken, record, actor: ctx.actor }, name);
    if (refusal) throw refusal;
    const result = await verb(ctx, record, input.form, facts);
    const to = result.stay || !spec.to ? record.state : spec.to;
    const changes = await kind.keep(ctx, record, { name, spec, to }, result);
    ctx.audit.record({
      action: `${spec.by.name.split('.')[0]}.${name}`,
      entity: process.entity,
      entityId: record.id,
      changes: { ...changes, ...result.changes },
      reason: result.reason ?? null,
    });
    await ctx.events.emit(recordStepped, { entity: process.entity, id: record.id, step: name, from: record.state, to });
  };
}

/** The same for a process that is kept in the tables of records. */
export const step = <P extends Process, R extends RecordHead, F, T extends OwnTable, N extends StepOf<P>>(
  kind: RecordKind<P, R, F, T>,
  name: N,
  verb: (ctx: Ctx, record: R, form: FormOf<P, N>, facts: F) => Promise<StepResult<PatchOf<T>>> | StepResult<PatchOf<T>>,
) => takeStep(keptInRecords(kind), name, verb);
