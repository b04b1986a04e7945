import type { Process } from '#kernel/process.ts';
import type { Refused } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { StepView } from '../contract/record.ts';
import type { ProcessWords } from './record-kind.public.ts';
import { refusalOf, stepViews } from './step-decision.rules.ts';
import type { StepKind } from './take-step.public.ts';

interface Standing {
  readonly id: string;
  readonly number: string;
  readonly state: string;
}

type Decided<P extends Process, F> = Pick<StepKind<P, Standing, F, never>, 'process' | 'words' | 'needs'>;

const asked = <P extends Process, F>(
  ctx: Ctx,
  { process, words, needs }: Decided<P, F>,
  record: Standing,
  facts: F,
) => ({
  process: process as Process,
  words: words as ProcessWords<Process>,
  needs,
  facts,
  record,
  actor: ctx.actor,
  taken: [],
});

/** The buttons of a thing in a feature's own tables, in the order of its table; a blocked one says why. */
export const ownSteps = <P extends Process, F>(ctx: Ctx, kind: Decided<P, F>, record: Standing, facts: F): StepView[] =>
  stepViews(asked(ctx, kind, record, facts));

/** Why a deed that is done in a procedure of its own may not be done now, or null: by the same table. */
export const ownRefusal = <P extends Process, F>(
  ctx: Ctx,
  kind: Decided<P, F>,
  record: Standing,
  facts: F,
  name: string,
): Refused | null => refusalOf(asked(ctx, kind, record, facts), name);
