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

/** What docs/generated/duties.md counts: this feature checks the duty, and the check is seen to work and to fail. */
export type DutyClaim = {
  /** `Duty.id` */
  readonly duty: string;
  /** Name of the module that has the check; another than the owner when its records show it. */
  readonly feature: string;
  /** What the check counts, in words. */
  readonly evidence: string;
  /** Path of its proof, from the root of the repository. */
  readonly test: string;
};
