import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { MadeStepOf } from '#kernel/contract/step-procedures.ts';
import type { Process } from '#kernel/process.ts';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import type { ListPageData } from '#ui/list/list-spec.ts';
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

/** The procedure of a list: `N` names its views, `C` its conditions. */
type Listed<R, N, C> = (
  asked: { readonly view?: N | undefined; readonly filters?: C | undefined },
  options: { signal: AbortSignal },
) => Promise<ListPageData<R>>;

/** The client of a feature whose contract spreads `recordProcedures`. */
interface RecordClient<P extends Process, V extends RecordPage, R, N, C> {
  readonly call: RecordWeb<P, V>['call'] & {
    readonly list: Listed<R, N, C>;
    readonly get: (input: { id: string }) => Promise<V>;
    readonly printSlip?: (input: { id: string }) => Promise<File>;
  };
  readonly query: {
    readonly key: () => readonly unknown[];
    readonly get: { readonly queryOptions: (asked: { input: { id: string } }) => ReturnType<RecordWeb<P, V>['get']> };
    readonly counts: {
      readonly queryOptions: (asked: { input: Record<string, never> }) => { readonly queryKey: readonly unknown[] };
    };
  };
}

/** What a feature says of its process to the screens: its words, its forms, and what its page shows. */
interface Screens<P extends Process, V extends RecordPage> extends Pick<RecordWeb<P, V>, 'forms' | 'known'> {
  readonly words: RecordWeb<P, V>['words'] & { readonly menu: { readonly list: string } };
  readonly facts: (record: V) => readonly FactGroup[];
  /** What stands in the middle of its page, in the pane beside its list and at the counter. */
  readonly sections: (record: V) => ReactNode;
  /** Its paper, where it has one. */
  readonly paper?: {
    readonly word: (record: V) => string;
    readonly may: string;
    /** When there is something to sign; always when left out. */
    readonly ready?: (record: V) => boolean;
  };
  /** More than its steps and its paper. */
  readonly actions?: (record: V) => readonly DetailAction[];
}

/** All that the screens of a process are made of: its list, the page of a record, the one that makes it, the counter. */
export interface ProcessWeb<P extends Process, V extends RecordPage, R, N, C>
  extends Omit<RecordWeb<P, V>, 'words'>,
    Screens<P, V> {
  /** Where its list stands; a record's page is below it. */
  readonly home: string;
  readonly page: Listed<R, N, C>;
  readonly counts: { readonly queryKey: readonly unknown[] };
}

/** The screens of a process whose procedures are those of every process: `list` is its feature's name, and where it stands. */
export const recordWeb = <P extends Process, V extends RecordPage, R, N, C>(
  process: P,
  list: string,
  { call, query }: RecordClient<P, V, R, N, C>,
  screens: Screens<P, NoInfer<V>>,
): ProcessWeb<P, V, R, N, C> => ({
  process,
  list,
  home: `/${list}`,
  call,
  page: call.list,
  get: (id) => query.get.queryOptions({ input: { id } }),
  counts: query.counts.queryOptions({ input: {} }),
  queries: () => query.key(),
  print: async ({ id }) => call.printSlip && openFile(await call.printSlip({ id })),
  ...screens,
});
