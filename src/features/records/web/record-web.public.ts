import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { MadeStepOf } from '#kernel/contract/step-procedures.ts';
import type { Process } from '#kernel/process.ts';
import { openFile } from '#ui/rpc/save-file.ts';
import type { RecordPage, StepView } from '../contract/record.ts';

/** What steps are taken on: the page of a record, or of a thing in a feature's own tables. */
export type Stepped = Pick<RecordPage, 'id' | 'version' | 'steps'> & Partial<Pick<RecordPage, 'number' | 'title'>>;

/** What the dialog of a step is given: the record as seen, and the way to take the step. */
export interface StepFormProps<V extends Stepped> {
  readonly record: V;
  /** Its number and title, above the fields. */
  readonly called: string;
  readonly step: StepView;
  readonly schema: z.ZodType;
  /** The question of a step that binds. */
  readonly asks: string | undefined;
  readonly take: (form: unknown) => Promise<unknown>;
  readonly onClose: () => void;
  /** It stands open on the page of the record, where its unsent words wait, or at the counter, where they do not. */
  readonly inPlace?: 'page' | 'counter';
}

/** The form of a step; made by `stepForm`. */
export type StepForm<V extends Stepped> = (props: StepFormProps<V>) => ReactNode;

/** All that a feature says of its process to the screens. The server says everything else with each record. */
export interface RecordWeb<P extends Process, V extends Stepped> {
  readonly process: P;
  readonly words: {
    readonly noun: string;
    /** The sentence after the press: what happened, to whom, by when. */
    readonly done: { readonly [N in MadeStepOf<P>]: (after: V) => string };
    /** The question of a step that binds. */
    readonly asks?: Readonly<Partial<Record<MadeStepOf<P>, (record: V) => string>>>;
    /** What follows from it, where the question is not enough. */
    readonly explains?: Readonly<Partial<Record<MadeStepOf<P>, (record: V) => string>>>;
  };
  /** Its number and title; left out where the page has both by these names. */
  readonly called?: (record: V) => string;
  /** The feature's own procedures of the steps. */
  readonly call: { readonly [N in MadeStepOf<P>]: (input: never) => Promise<V> };
  /** Its queries: of one record, and the key that begins all of them. */
  readonly get: (id: string) => { readonly queryKey: readonly unknown[]; readonly queryFn?: unknown };
  readonly queries: () => readonly unknown[];
  /** The key of its list. */
  readonly list: string;
  /** A step without a form is taken at once. */
  readonly forms: { readonly [N in MadeStepOf<P>]?: StepForm<V> };
  /** What a step without a form is given, where the record says it. */
  readonly known?: { readonly [N in MadeStepOf<P>]?: (record: V) => unknown };
  /** What the counter-act of the table is given; nothing when left out. */
  readonly undoForm?: (before: V) => unknown;
  /** Opens the paper that a step prints. */
  readonly print?: (record: V, paper: string) => Promise<unknown>;
}

/** The client of a feature whose contract spreads `recordProcedures`. */
interface RecordClient<P extends Process, V extends RecordPage> {
  readonly call: RecordWeb<P, V>['call'] & { readonly printSlip: (input: { id: string }) => Promise<File> };
  readonly query: {
    readonly key: () => readonly unknown[];
    readonly get: { readonly queryOptions: (asked: { input: { id: string } }) => ReturnType<RecordWeb<P, V>['get']> };
  };
}

/** What the screens of any process ask of one, where its procedures are those of every process: `list` is its feature's name. */
export const recordWeb = <P extends Process, V extends RecordPage>(
  process: P,
  { call, query }: RecordClient<P, V>,
  own: Omit<RecordWeb<P, V>, 'process' | 'call' | 'get' | 'queries' | 'print'>,
): RecordWeb<P, V> => ({
  process,
  call,
  get: (id) => query.get.queryOptions({ input: { id } }),
  queries: () => query.key(),
  print: async ({ id }) => openFile(await call.printSlip({ id })),
  ...own,
});
