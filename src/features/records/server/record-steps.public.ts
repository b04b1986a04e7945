import type { MadeStepOf } from '#kernel/contract/step-procedures.ts';
import type { FormOf, Process } from '#kernel/process.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { OwnTable, PatchOf } from './own-row.public.ts';
import type { RecordHead, RecordKind } from './record-kind.public.ts';
import { type StepInput, type StepResult, step } from './take-step.public.ts';

/** What a step does: the record in its scope and its form in, what is saved and said out; everything else is the kit's. */
type Verb<P extends Process, R, F, T extends OwnTable, N extends MadeStepOf<P>> = (
  ctx: Ctx,
  record: R,
  form: FormOf<P, N>,
  facts: F,
) => Promise<StepResult<PatchOf<T>>> | StepResult<PatchOf<T>>;

type Steps<P extends Process, N extends MadeStepOf<P>> = {
  readonly [K in N]: (ctx: Ctx, input: StepInput<FormOf<P, K>>) => Promise<void>;
};

/** Steps of a process as a table: by its name what each does. @throws those of `takeStep` */
export const recordSteps = <
  P extends Process,
  R extends RecordHead,
  F,
  T extends OwnTable,
  N extends MadeStepOf<P> = MadeStepOf<P>,
>(
  kind: RecordKind<P, R, F, T>,
  verbs: { readonly [K in N]: Verb<P, R, F, T, K> },
): Steps<P, N> => {
  const entries = Object.entries(verbs as unknown as Record<string, Verb<P, R, F, T, N>>);
  return Object.fromEntries(entries.map(([name, verb]) => [name, step(kind, name as N, verb)])) as Steps<P, N>;
};

/** The lines of an entry that say something. */
export const lines = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');

/** What is said by the reason alone, to whoever asked too. */
export const because = ({ reason }: { readonly reason: string }) => ({
  entry: { body: reason, shared: true },
  reason: reason || null,
});
