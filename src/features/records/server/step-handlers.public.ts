import type { MadeStepOf, ManyOutcome, SeenRecord } from '#kernel/contract/step-procedures.ts';
import type { FormOf, Process, StepOf, StepSpec } from '#kernel/process.ts';
import { Refused } from '#kernel/refusal.ts';
import { StaleVersion } from '#platform/db/update-versioned.ts';
import { type Handler, read, type StagedCall, staged, write } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { StepInput } from './take-step.public.ts';

type Verbs<P extends Process> = {
  readonly [N in MadeStepOf<P>]: (ctx: Ctx, input: StepInput<FormOf<P, N>>) => Promise<void>;
};

type StepHandlers<P extends Process, V> = {
  readonly [N in MadeStepOf<P>]: Handler<StepInput<FormOf<P, N>>, V>;
} & {
  readonly [N in StepOf<P> as P['steps'][N] extends { readonly bulk: true } ? `${N}Many` : never]: Handler<
    { records: SeenRecord[]; form: FormOf<P, N> },
    ManyOutcome[]
  >;
};

/** One handler a step, answered with the record's page; a missing verb does not compile. */
export function stepHandlers<P extends Process, V>(
  process: P,
  verbs: Verbs<P>,
  get: (ctx: Ctx, input: { id: string }) => Promise<V>,
): StepHandlers<P, V> {
  const made = Object.entries<StepSpec>(process.steps).filter(([, { own }]) => !own);
  const entries = made.flatMap(([name, { bulk }]) => {
    const verb = verbs[name as MadeStepOf<P>] as (ctx: Ctx, input: StepInput<unknown>) => Promise<void>;
    const one = write(async (ctx: Ctx, input: StepInput<unknown>) => {
      await verb(ctx, input);
      return get(ctx, { id: input.id });
    });
    return [[name, one], ...(bulk ? [[`${name}Many`, staged(takeMany(verb))]] : [])];
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

/** Each record in a unit of its own: what one is refused for does not hold the others up, and is told. */
function takeMany(verb: (ctx: Ctx, input: StepInput<unknown>) => Promise<void>) {
  return async ({ records, form }: { records: SeenRecord[]; form: unknown }, call: StagedCall) => {
    const outcomes: ManyOutcome[] = [];
    for (const { id, version } of records) {
      const words = await call.write((ctx) => verb(ctx, { id, version, form })).then(() => null, refusalWords);
      outcomes.push({ id, done: words === null, words });
    }
    return outcomes;
  };
}

function refusalWords(error: unknown): string {
  if (error instanceof Refused || error instanceof StaleVersion) return error.message;
  throw error;
}
