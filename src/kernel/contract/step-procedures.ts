import { z } from 'zod';
import type { Process, StepOf, StepSpec } from '../process.ts';
import { type Permission, writes } from './procedure.ts';

/** A record as the user saw it. */
export const seenRecord = z.object({ id: z.uuid(), version: z.number().int() });
export type SeenRecord = z.infer<typeof seenRecord>;

const one = <F extends z.ZodType, V extends z.ZodType>(by: Permission, form: F, view: V) =>
  writes(by).input(seenRecord.extend({ form })).output(view);

/** The steps whose procedures are made from the table. */
export type MadeStepOf<P extends Process> = {
  [N in StepOf<P>]: P['steps'][N] extends { readonly own: true } ? never : N;
}[StepOf<P>];

/** The procedures of a process: each step on one record, answered with its page. */
export type StepProcedures<P extends Process, V extends z.ZodType> = {
  readonly [N in MadeStepOf<P>]: ReturnType<typeof one<P['steps'][N]['form'], V>>;
};

/** Makes a process's procedures from its table, to be spread into the feature's contract. */
export function stepProcedures<P extends Process, V extends z.ZodType>(process: P, view: V): StepProcedures<P, V> {
  const made = Object.entries<StepSpec>(process.steps).filter(([, { own }]) => !own);
  const entries = made.map(([name, { by, form }]) => [name, one(by, form, view)]);
  return Object.fromEntries(entries) as StepProcedures<P, V>;
}
