import { getAt, setAt } from './path.ts';
import type { FormRefusal } from './refusal.ts';

export type FieldErrors = Readonly<Record<string, string>>;

/** Where a form stands. Values never leave it but by the user's hand: a refusal keeps them, a reload restores them. */
export interface FormState<V> {
  readonly values: V;
  /** What was last known to be saved; the form is dirty when its values differ. */
  readonly saved: V;
  readonly errors: FieldErrors;
  /** Words about the whole form: a refusal of the server. */
  readonly refusal: FormRefusal | null;
  readonly sending: boolean;
  /** True after the first try: from then on a field is checked again as it changes. */
  readonly tried: boolean;
  /** Counts refused tries, so the summary takes focus each time. */
  readonly refusedTimes: number;
}

export function startForm<V>(values: V): FormState<V> {
  return { values, saved: values, errors: {}, refusal: null, sending: false, tried: false, refusedTimes: 0 };
}

export function change<V>(state: FormState<V>, path: string, value: unknown): FormState<V> {
  if (Object.is(getAt(state.values, path), value)) return state;
  const errors = Object.fromEntries(
    Object.entries(state.errors).filter(([at]) => at !== path && !at.startsWith(`${path}.`)),
  );
  return { ...state, values: setAt(state.values, path, value), errors };
}

/** Puts back what a draft remembered: the form is then dirty. */
export function restore<V>(state: FormState<V>, values: V): FormState<V> {
  return { ...state, values, errors: {} };
}

/** The result of checking one field as the user leaves it; only after a first try, so nobody is scolded while filling in. */
export function checked<V>(state: FormState<V>, path: string, errors: FieldErrors): FormState<V> {
  if (!state.tried) return state;
  const others = Object.fromEntries(Object.entries(state.errors).filter(([at]) => at !== path));
  const error = errors[path];
  return { ...state, errors: error ? { ...others, [path]: error } : others };
}

export function refuse<V>(state: FormState<V>, errors: FieldErrors, refusal: FormRefusal | null = null): FormState<V> {
  return { ...state, errors, refusal, sending: false, tried: true, refusedTimes: state.refusedTimes + 1 };
}

export function send<V>(state: FormState<V>): FormState<V> {
  return { ...state, errors: {}, refusal: null, sending: true, tried: true };
}

/** Saved: what was sent is the new clean state, whatever was typed while it was under way. */
export function sent<V>(state: FormState<V>, values: V): FormState<V> {
  return { ...state, saved: values, sending: false, tried: false };
}

export function isDirty<V>(state: FormState<V>): boolean {
  return state.values !== state.saved && JSON.stringify(state.values) !== JSON.stringify(state.saved);
}
