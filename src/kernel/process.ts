import type { z } from 'zod';
import type { Actor } from './actor.ts';
import type { Permission } from './contract/procedure.ts';

/** What kind of moment a state is: not begun, in hand, waiting for someone, settled, put away; plain where it just stands. */
export const stateTones = ['new', 'active', 'waiting', 'resolved', 'closed', 'plain'] as const;
export type StateTone = (typeof stateTones)[number];

/** One row of a process that a clerk could read. The key is the verb on the button; key order is button order. */
export interface StepSpec<S extends string = string> {
  readonly from: S | readonly S[];
  /** Left out for a deed: something done to the record that leaves its state. */
  readonly to?: S;
  readonly by: Permission;
  /** Four eyes: whoever took one of these steps (by account, `open` for who made the record) may not take this one. */
  readonly notBy?: string | readonly string[];
  /** Only for the account that took this step (`open` for who made the record): 取下げ is the drafter's own. */
  readonly onlyBy?: string;
  /** What the form sends. */
  readonly form: z.ZodType;
  /** Of records whose column has one of these values alone; the others have no button, and a press hears why. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  /** Answers this deed, once for each time it is done: a recall is arranged, an exchange is told of. */
  readonly follows?: string;
  /** The clause it keeps, named where it is refused. */
  readonly clause?: string;
  /** Evidence that must be on record before; the feature's needs say in words what is missing. */
  readonly needs?: readonly string[];
  /** Needs without which the step makes no sense: while one is missing there is no button, and a press hears its words. */
  readonly when?: readonly string[];
  /** Has a procedure of its own: a file, a paper, words without a version, rows chosen by a list. */
  readonly own?: true;
  readonly starts?: readonly string[];
  readonly meets?: readonly string[];
  /** Clocks that are no longer owed. */
  readonly voids?: readonly string[];
  /** Asks first: the step binds the contract or cannot be taken back. */
  readonly binds?: true;
  /** The counter-act that is offered right after it. */
  readonly undo?: string;
  /** The name of the paper it prints. */
  readonly prints?: string;
}

export interface Process<
  E extends string = string,
  S extends string = string,
  T extends Readonly<Record<string, StepSpec>> = Readonly<Record<string, StepSpec>>,
> {
  readonly entity: E;
  readonly version: number;
  /** Begins its numbers; '' where they are made otherwise. */
  readonly letter: string;
  readonly states: Readonly<Record<S, StateTone>>;
  readonly initial: S;
  readonly open: readonly S[];
  readonly steps: T;
}

export type StateOf<P> = P extends Process<string, infer S> ? S : never;
export type StepOf<P extends Process> = keyof P['steps'] & string;
export type FormOf<P extends Process, N extends StepOf<P>> = z.output<P['steps'][N]['form']>;

/**
 * Checks a process when its module loads and gives it back. Throws RangeError for an unknown state or step, a state that
 * is never reached, or an open state that nothing leaves.
 */
export function defineProcess<
  const E extends string,
  const S extends string,
  const T extends Readonly<Record<string, StepSpec<NoInfer<S>>>>,
>(
  entity: E,
  spec: {
    readonly version: number;
    readonly letter: string;
    readonly states: Readonly<Record<S, StateTone>>;
    readonly initial: NoInfer<S>;
    readonly open: readonly NoInfer<S>[];
    readonly steps: T;
  },
): Process<E, S, T> {
  const process = { entity, ...spec } as Process<E, S, T>;
  const faults = faultsOf(process as unknown as Process);
  if (faults.length > 0) throw new RangeError(`process ${entity}: ${faults.join('; ')}`);
  return process;
}

/** The states a step may be taken in. */
export const fromOf = (step: StepSpec): readonly string[] => (typeof step.from === 'string' ? [step.from] : step.from);

export const isOpen = (process: Process, state: string): boolean => process.open.includes(state);

/** Clocks that a step out of the state can still meet: in a closed state, what is owed after the end (a report that is late). */
export const owedIn = (process: Process, state: string): readonly string[] =>
  Object.values(process.steps).flatMap((step) => (fromOf(step).includes(state) ? (step.meets ?? []) : []));

/** Whether role and token scope let the actor take the step at all. */
export function mayTake(actor: Actor, step: StepSpec): boolean {
  const scoped = actor.scopes === null || actor.scopes.includes(step.by.name);
  return scoped && (actor.kind === 'system' || step.by.roles.includes(actor.role));
}

/** The steps the state has for this actor, in the order of the buttons. */
export function stepsFrom(process: Process, state: string, actor: Actor): string[] {
  return Object.entries(process.steps)
    .filter(([, step]) => fromOf(step).includes(state) && mayTake(actor, step))
    .map(([name]) => name);
}

/** The earlier steps whose account may not take this one. */
export const fourEyesOf = (step: StepSpec): readonly string[] =>
  step.notBy === undefined ? [] : typeof step.notBy === 'string' ? [step.notBy] : step.notBy;

function faultsOf(process: Process): string[] {
  const states = Object.keys(process.states);
  const steps = Object.entries(process.steps);
  const named = [process.initial, ...process.open, ...steps.flatMap(([, step]) => [...fromOf(step), step.to ?? []])];
  const unknown = named.flat().filter((state) => !states.includes(state));
  const reached = new Set<string>([process.initial]);
  // A Set visits what is added while it is walked, so this walks the whole graph.
  for (const state of reached) {
    for (const [, step] of steps) if (step.to && fromOf(step).includes(state)) reached.add(step.to);
  }
  const leaves = (state: string) =>
    steps.some(([, step]) => step.to && step.to !== state && fromOf(step).includes(state));
  const others = new Set(['open', ...steps.map(([name]) => name)]);
  const strangers = steps.flatMap(([, step]) => [
    ...fourEyesOf(step),
    ...(step.undo ? [step.undo] : []),
    ...(step.onlyBy ? [step.onlyBy] : []),
    ...(step.follows ? [step.follows] : []),
  ]);
  return [
    ...unknown.map((state) => `unknown state ${state}`),
    ...states.filter((state) => !reached.has(state)).map((state) => `no way to ${state}`),
    ...process.open.filter((state) => !leaves(state)).map((state) => `no way out of ${state}`),
    ...strangers.filter((name) => !others.has(name)).map((name) => `unknown step ${name}`),
  ];
}
