import type { MadeStepOf } from '#kernel/contract/step-procedures.ts';
import type { FormOf, Process, StepSpec } from '#kernel/process.ts';
import { type Handler, read, type StagedCall, staged, write } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { StepInput } from './take-step.public.ts';

type Verbs<P extends Process> = {
  readonly [N in MadeStepOf<P>]: (ctx: Ctx, input: StepInput<FormOf<P, N>>) => Promise<void>;
};

type StepHandlers<P extends Process, V> = {
  readonly [N in MadeStepOf<P>]: Handler<StepInput<FormOf<P, N>>, V>;
};

/** One handler a step, answered with the record's page; a missing verb does not compile. */
export function stepHandlers<P extends Process, V>(
  process: P,
  verbs: Verbs<P>,
  get: (ctx: Ctx, input: { id: string }) => Promise<V>,
): StepHandlers<P, V> {
  const made = Object.entries<StepSpec>(process.steps).filter(([, { own }]) => !own);
  const entries = made.map(([name]) => {
    const verb = verbs[name as MadeStepOf<P>] as (ctx: Ctx, input: StepInput<unknown>) => Promise<void>;
    const one = write(async (ctx: Ctx, input: StepInput<unknown>) => {
      await verb(ctx, input);
      return get(ctx, { id: input.id });
    });
    return [name, one];
  });
  return Object.fromEntries(entries) as StepHandlers<P, V>;
}

interface Answered<P extends Process, A, L, V> {
  readonly lists: {
    readonly page: (ctx: Ctx, asked: A) => Promise<L>;
    readonly counts: (ctx: Ctx) => Promise<Record<string, number>>;
  };
  readonly get: (ctx: Ctx, input: { id: string }) => Promise<V>;
  readonly printSlip: (input: { id: string }, call: StagedCall) => Promise<File>;
  readonly verbs: Verbs<P>;
}

/** The handlers of `recordProcedures`: list, counts, page, paper and every step. */
export const recordHandlers = <P extends Process, A, L, V>(process: P, answered: Answered<P, A, L, V>) => ({
  list: read(answered.lists.page),
  counts: read(answered.lists.counts),
  get: read(answered.get),
  printSlip: staged(answered.printSlip),
  ...stepHandlers(process, answered.verbs, answered.get),
});
