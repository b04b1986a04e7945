import type { featureTitles } from './feature-titles.data.ts';

export type FeatureName = keyof typeof featureTitles;

/** `duty`: somebody must do it and it needs evidence. `scope`: it only says what the work covers. */
export type DutyKind = 'duty' | 'scope';

/** One row of the contract. `id` is `<chapter>-<section>.<row>`, e.g. `4-12.3`; `clause` is a `Clause.id`. */
export type Duty = {
  readonly id: string;
  readonly clause: string;
  readonly kind: DutyKind;
  readonly owner: FeatureName;
  /** Our own words, Japanese, at most 40 characters. */
  readonly duty: string;
};

/** A clause of the specification, e.g. `4-12` 廃棄処分. */
export type Clause = { readonly id: string; readonly chapter: number; readonly title: string };

export type Chapter = { readonly id: number; readonly title: string };

/** What a feature's manifest says: this duty is fulfilled here, this query shows it, this test holds it. */
export type DutyClaim = {
  /** `Duty.id` */
  readonly duty: string;
  /** Name of the module that makes the claim. */
  readonly feature: string;
  /** Name of the query whose rows are the 履行証跡. */
  readonly evidence: string;
  /** Path of the test, from the root of the repository. */
  readonly test: string;
};
