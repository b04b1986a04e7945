import type { Role } from './actor.ts';

/** One way from one or more states to another. */
export interface Transition<S extends string = string, N extends string = string> {
  /** The verb on the button. A name may stand in several rows with different `from`. */
  readonly name: N;
  readonly from: S | readonly S[];
  readonly to: S;
  /** Who may; left out, everyone who may act on the record. */
  readonly roles?: readonly Role[];
  /** Evidence that must be on record before, by name: the feature's rules know how to look for it. */
  readonly requires?: readonly string[];
}

export interface MachineSpec<S extends string, N extends string> {
  readonly initial: NoInfer<S>;
  readonly states: readonly S[];
  /** States nothing leaves. Given, every other state must have a way out. */
  readonly final?: readonly NoInfer<S>[];
  readonly transitions: readonly Transition<NoInfer<S>, N>[];
}

export interface Machine<S extends string, N extends string> extends MachineSpec<S, N> {
  readonly edges: readonly Edge<S, N>[];
}

/** A transition with one `from`. */
export interface Edge<S extends string = string, N extends string = string> {
  readonly name: N;
  readonly from: S;
  readonly to: S;
  readonly roles: readonly Role[] | null;
  readonly requires: readonly string[];
}

export type Next<S extends string, N extends string> =
  | { readonly ok: true; readonly state: S; readonly requires: readonly string[] }
  /** `notFromHere`: the state has moved on; `possible` says what can be done instead. `notYourRole`: others may. */
  | { readonly ok: false; readonly reason: 'notFromHere' | 'notYourRole'; readonly possible: readonly N[] };

/**
 * Checks a machine when its module loads and gives it back. Throws RangeError for a state named twice or not at all, a
 * second way with the same name from the same state, a state that cannot be reached, or one that cannot be left.
 */
export function defineMachine<const S extends string, const N extends string>(spec: MachineSpec<S, N>): Machine<S, N> {
  const edges = spec.transitions.flatMap(edgesOf<S, N>);
  const faults = [
    ...unknownStates(spec, edges),
    ...doubles(spec, edges),
    ...unreachable(spec, edges),
    ...stuck(spec, edges),
  ];
  if (faults.length > 0) throw new RangeError(`state machine: ${faults.join('; ')}`);
  return { ...spec, edges };
}

/** The ways out of a state, in the order they are written; with a role, only those the role may take. */
export function possible<S extends string, N extends string>(
  machine: Machine<S, N>,
  state: S,
  role?: Role,
): readonly Edge<S, N>[] {
  return machine.edges.filter((edge) => edge.from === state && mayTake(edge, role));
}

/** Takes one step. Without a role only the state decides. */
export function next<S extends string, N extends string>(
  machine: Machine<S, N>,
  state: S,
  name: N,
  role?: Role,
): Next<S, N> {
  const edge = machine.edges.find((candidate) => candidate.from === state && candidate.name === name);
  if (edge && mayTake(edge, role)) return { ok: true, state: edge.to, requires: edge.requires };
  const names = possible(machine, state, role).map((other) => other.name);
  return { ok: false, reason: edge ? 'notYourRole' : 'notFromHere', possible: names };
}

/** True when nothing leaves the state. */
export function isFinal<S extends string, N extends string>(machine: Machine<S, N>, state: S): boolean {
  return !machine.edges.some((edge) => edge.from === state);
}

function mayTake(edge: Edge, role: Role | undefined): boolean {
  return role === undefined || edge.roles === null || edge.roles.includes(role);
}

function edgesOf<S extends string, N extends string>(transition: Transition<S, N>): Edge<S, N>[] {
  const { name, from, to, roles = null, requires = [] } = transition;
  const froms: readonly S[] = typeof from === 'string' ? [from] : from;
  return froms.map((state) => ({ name, from: state, to, roles, requires }));
}

type Spec = MachineSpec<string, string>;

function unknownStates(spec: Spec, edges: readonly Edge[]): string[] {
  const named = [spec.initial, ...(spec.final ?? []), ...edges.flatMap((edge) => [edge.from, edge.to])];
  return [...new Set(named)].filter((state) => !spec.states.includes(state)).map((state) => `unknown state ${state}`);
}

function doubles(spec: Spec, edges: readonly Edge[]): string[] {
  const states = repeated(spec.states).map((state) => `state ${state} twice`);
  return [...states, ...repeated(edges.map((edge) => `${edge.name} from ${edge.from}`)).map((way) => `${way} twice`)];
}

function unreachable(spec: Spec, edges: readonly Edge[]): string[] {
  const reached = new Set([spec.initial]);
  // A Set visits what is added while it is walked, so this walks the whole graph.
  for (const state of reached) for (const edge of edges) if (edge.from === state) reached.add(edge.to);
  return spec.states.filter((state) => !reached.has(state)).map((state) => `no way to ${state}`);
}

function stuck(spec: Spec, edges: readonly Edge[]): string[] {
  const { final } = spec;
  if (!final) return [];
  const left = new Set(edges.map((edge) => edge.from));
  const wrong = spec.states.filter((state) => left.has(state) === final.includes(state));
  return wrong.map((state) => (left.has(state) ? `a way out of the final state ${state}` : `no way out of ${state}`));
}

function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, i) => texts.indexOf(text) !== i))];
}
