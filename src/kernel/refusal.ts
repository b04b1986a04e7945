/** What kind of "no" it is; the http room maps each kind to one status code. */
export type RefusalKind =
  | 'invalid'
  | 'absent'
  | 'forbidden'
  | 'conflict'
  | 'tooLarge'
  | 'misdirected'
  | 'tooMany'
  | 'unavailable';

type Words = string | ((details: never) => string);
interface RefusalSpec {
  readonly kind: RefusalKind;
  /** Japanese, says what happened and what to do next. */
  readonly words: Words;
  /** The input field the refusal is about, when there is one. */
  readonly field?: string;
}

/** An expected "no". Features throw it, nobody but the http room catches it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  readonly kind: RefusalKind;
  readonly field: string | null;
  readonly details: Record<string, unknown>;

  constructor(code: string, kind: RefusalKind, words: string, field: string | null, details: Record<string, unknown>) {
    super(words);
    this.code = code;
    this.kind = kind;
    this.field = field;
    this.details = details;
  }
}

/** A day of the past that a form names, while it is ahead. `what` names it: 確かめた日. */
export const dayAhead = (field: string, what: string) =>
  ({ kind: 'invalid', field, words: `${what}が先の日付です。今日までの日付にしてください。` }) as const;

type Maker<S extends RefusalSpec> = S['words'] extends (details: infer D) => string
  ? (details: D) => Refused
  : (details?: Record<string, unknown>) => Refused;

/**
 * Declares a feature's refusals: `refusals('assets', { absent: { kind, words } })` gives `absent()` that makes the error.
 * The code is `<feature>.<name>`. A refusal without words cannot be written.
 */
export function refusals<const T extends Record<string, RefusalSpec>>(
  feature: string,
  specs: T,
): { readonly [K in keyof T]: Maker<T[K]> } {
  const entries = Object.entries(specs).map(([name, spec]) => {
    const make = (details: Record<string, unknown> = {}) => {
      const words = typeof spec.words === 'string' ? spec.words : (spec.words as (d: unknown) => string)(details);
      return new Refused(`${feature}.${name}`, spec.kind, words, spec.field ?? null, details);
    };
    return [name, make];
  });
  return Object.fromEntries(entries) as { readonly [K in keyof T]: Maker<T[K]> };
}
