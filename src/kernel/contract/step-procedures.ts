import { z } from 'zod';
import type { Process, StepOf, StepSpec } from '../process.ts';
import { type Permission, writes } from './procedure.ts';

/** A record as the user saw it. */
export const seenRecord = z.object({ id: z.uuid(), version: z.number().int() });
export type SeenRecord = z.infer<typeof seenRecord>;

/** What became of one record of a step that was taken on many. */
export const manyOutcome = z.object({
  id: z.uuid(),
  done: z.boolean(),
  /** Why not, and what to do next. */
  words: z.string().nullable(),
});
export type ManyOutcome = z.infer<typeof manyOutcome>;

/** At once; more are taken in the next go. */
export const mostAtOnce = 200;

const one = <F extends z.ZodType, V extends z.ZodType>(by: Permission, form: F, view: V) =>
  writes(by).input(seenRecord.extend({ form })).output(view);

const many = <F extends z.ZodType>(by: Permission, form: F) =>
  writes(by)
    .input(z.object({ records: z.array(seenRecord).min(1).max(mostAtOnce), form }))
    .output(z.array(manyOutcome));

type BulkStepOf<P extends Process> = {
  [N in StepOf<P>]: P['steps'][N] extends { readonly bulk: true } ? N : never;
}[StepOf<P>];

/** The steps whose procedures are made from the table. */
export type MadeStepOf<P extends Process> = {
  [N in StepOf<P>]: P['steps'][N] extends { readonly own: true } ? never : N;
}[StepOf<P>];

/** The procedures of a process: each step on one record, answered with its page, and `…Many` for the bulk ones. */
export type StepProcedures<P extends Process, V extends z.ZodType> = {
  readonly [N in MadeStepOf<P>]: ReturnType<typeof one<P['steps'][N]['form'], V>>;
} & {
  readonly [N in BulkStepOf<P> as `${N}Many`]: ReturnType<typeof many<P['steps'][N]['form']>>;
};

/** Makes a process's procedures from its table, to be spread into the feature's contract. */
export function stepProcedures<P extends Process, V extends z.ZodType>(process: P, view: V): StepProcedures<P, V> {
  const made = Object.entries<StepSpec>(process.steps).filter(([, { own }]) => !own);
  const entries = made.flatMap(([name, { by, form, bulk }]) => [
    [name, one(by, form, view)],
    ...(bulk ? [[`${name}Many`, many(by, form)]] : []),
  ]);
  return Object.fromEntries(entries) as StepProcedures<P, V>;
}
