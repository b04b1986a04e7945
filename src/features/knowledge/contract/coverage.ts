import type { ManualTopic } from './knowledge.ts';

/** How a coverage names a product of the topic ソフトウェア. */
export const ofSoftware = 'software:';

/** The topics of a coverage, each once. */
export const topicsOf = (coverage: readonly string[]): ManualTopic[] =>
  [...new Set(coverage.map((one) => (one.startsWith(ofSoftware) ? 'software' : one)))] as ManualTopic[];

/** A manual is asked for again a year after 県 approved it or somebody found it right. */
export const manualReviewDays = 365;
/** Days in which a manual shows what a new version changed (§4-6). */
export const manualRenewalDays = 30;
