import type { RawBuilder, Selectable } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import type { Process, StateOf, StepOf } from '#kernel/process.ts';
import type { Refused } from '#kernel/refusal.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { RecordScope } from '#platform/scope/record-scope.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';
import type { RecordFields } from '../contract/record-fields.ts';
import type { OwnTable } from './own-row.public.ts';

/** The head of a record: its number, state, people and places. */
export type RecordHead = Selectable<Schema['records']>;

/** A record of a feature with its own columns, and what else is read beside them or known better than the column says. */
export type RecordOf<T extends keyof Schema, Also extends object = object> = RecordHead &
  Omit<Selectable<Schema[T]>, 'id' | keyof Also> &
  Readonly<Also>;

/** A step that was taken before, by whom. */
export interface Taken {
  readonly step: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly actor_agent_id: string | null;
  readonly actor_staff_member_id: string | null;
}

/** Whether a deed was done that its answer did not follow yet: a recall, an exchange that 県 is to be told of. */
export const isAwaiting = (taken: readonly Taken[], deed: string, answer: string): boolean =>
  taken.findLast(({ step }) => step === deed || step === answer)?.step === deed;

/** What a process is called. `done` is the sentence after the press: what happened, to what. */
export interface ProcessWords<P extends Process> {
  readonly noun: string;
  readonly states: Readonly<Record<StateOf<P>, string>>;
  readonly steps: Readonly<Record<StepOf<P>, string>>;
  readonly clocks?: Readonly<Record<string, string>>;
}

/** What every page asks of a process, whatever its own columns are. */
export interface AnyRecordKind {
  readonly process: Process;
  readonly words: ProcessWords<Process>;
  /** A row for each record, by the same id. */
  readonly table: OwnTable;
  /** What its own columns are called. */
  readonly fields?: RecordFields;
  /** Who sees which of them; declared on the table `records`. */
  readonly scope: RecordScope;
  /** Where the record's page is. */
  readonly href: (id: string) => string;
  /** What some records are found by besides their number and title; none for a process that is not searched. */
  readonly texts?: (ctx: Ctx, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;
  /** The columns of the feature's own table that those texts come from: a step that writes one has it indexed anew. */
  readonly textColumns?: readonly string[];
  /** Where those texts hold what is not told to whoever asked: what they find it by, of a row of `records`. */
  readonly toldText?: RawBuilder<string>;
}

/** What the needs look at where a kind says nothing else. */
export interface Standing<R> {
  readonly record: R;
  /** The steps that were taken, oldest first. */
  readonly taken: readonly Taken[];
  readonly actor: Actor;
}

/**
 * How a process is stored and decided. `R` is the head with the columns of the feature's own table `T`, `F` the facts its
 * needs look at.
 */
export interface RecordKind<P extends Process, R extends RecordHead, F = Standing<R>, T extends OwnTable = OwnTable>
  extends Omit<AnyRecordKind, 'process' | 'words'> {
  readonly process: P;
  readonly words: ProcessWords<P>;
  readonly table: T;
  /** The record in the actor's scope. */
  readonly find: (ctx: Ctx, id: string) => Promise<R | undefined>;
  /** What the needs look at, where it is more than the record itself: 取扱方針, rows of other tables. */
  readonly facts?: (ctx: Ctx, record: R, taken: readonly Taken[]) => Promise<F>;
  /** By name: null when the evidence is there, else the words of what is missing. */
  readonly needs: Readonly<Record<string, (facts: F) => Refused | null>>;
  /** The deadline rule a clock starts with; null starts none. */
  readonly clocks: Readonly<Record<string, (record: R) => DeadlineRule | null>>;
}

/** What the needs of a kind look at now. */
export const factsFor = async <P extends Process, R extends RecordHead, F, T extends OwnTable>(
  ctx: Ctx,
  kind: Pick<RecordKind<P, R, F, T>, 'facts'>,
  record: R,
  taken: readonly Taken[],
): Promise<F> => (kind.facts ? kind.facts(ctx, record, taken) : ({ record, taken, actor: ctx.actor } as F));

/** Every process of the product, filled by its feature: what the deadline job and the related lists know of it. */
export const recordKinds = defineSlot<AnyRecordKind>('records.kinds');

/** The process of an entity. @throws when no feature brought it */
export function kindOf(entity: string): AnyRecordKind {
  const kind = recordKinds.fillings().find((each) => each.process.entity === entity);
  if (!kind) throw new Error(`no process for ${entity}`);
  return kind;
}
