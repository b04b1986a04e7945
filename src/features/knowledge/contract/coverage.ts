import type { ManualTopic } from './knowledge.ts';

/** How a coverage names a product of the topic ソフトウェア. */
export const ofSoftware = 'software:';

/** The topics of a coverage, each once. */
export const topicsOf = (coverage: readonly string[]): ManualTopic[] =>
  [...new Set(coverage.map((one) => (one.startsWith(ofSoftware) ? 'software' : one)))] as ManualTopic[];
