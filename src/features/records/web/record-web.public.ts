import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Process, StepOf } from '#kernel/process.ts';
import type { RecordPage, StepView } from '../contract/record.ts';

/** What the dialog of a step is given: the record as seen, and the way to take the step. */
export interface StepFormProps<V extends RecordPage> {
  readonly record: V;
  readonly step: StepView;
  readonly schema: z.ZodType;
  /** The question of a step that binds. */
  readonly asks: string | undefined;
  readonly take: (form: unknown) => Promise<unknown>;
  readonly onClose: () => void;
}

/** The form of a step; made by `stepForm`. */
export type StepForm<V extends RecordPage> = (props: StepFormProps<V>) => ReactNode;

/** All that a feature says of its process to the screens. The server says everything else with each record. */
export interface RecordWeb<P extends Process, V extends RecordPage> {
  readonly process: P;
  readonly words: {
    readonly noun: string;
    /** The sentence after the press: what happened, to whom, by when. */
    readonly done: { readonly [N in StepOf<P>]: (after: V) => string };
    /** The question of a step that binds. */
    readonly asks?: Readonly<Partial<Record<StepOf<P>, (record: V) => string>>>;
  };
  /** The feature's own procedures of the steps. */
  readonly call: { readonly [N in StepOf<P>]: (input: never) => Promise<V> };
  /** Its queries: of one record, and the key that begins all of them. */
  readonly get: (id: string) => { readonly queryKey: readonly unknown[]; readonly queryFn?: unknown };
  readonly queries: () => readonly unknown[];
  /** The key of its list. */
  readonly list: string;
  /** A step without a form is taken at once. */
  readonly forms: { readonly [N in StepOf<P>]?: StepForm<V> };
  /** Opens the paper that a step prints. */
  readonly print?: (record: V, paper: string) => Promise<unknown>;
}
