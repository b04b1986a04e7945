import { addDays, weekday } from '#kernel/calendar/civil.ts';
import type { Refused } from '#kernel/refusal.ts';
import { ofSoftware } from '../contract/coverage.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import type { Audience, KnowledgeDraft, KnowledgeKind } from '../contract/knowledge.ts';

/** The text an edition keeps. */
export interface EditionText {
  readonly title: string;
  readonly symptom: string;
  readonly cause: string;
  readonly body: string;
  /** What it covers: see `coverageOf`. */
  readonly topics: readonly string[];
}

/** What waits for 県. */
export interface WaitingText extends EditionText {
  readonly audience?: Audience | undefined;
}

const prefixes: Record<KnowledgeKind, string> = { knownError: 'KE', article: 'FA', manual: 'MN' };

/** The number after `last` (KE-0037 → KE-0038); the first one when there is none. */
export function nextNumber(kind: KnowledgeKind, last: number): string {
  return `${prefixes[kind]}-${String(last + 1).padStart(4, '0')}`;
}

export const prefixOf = (kind: KnowledgeKind): string => `${prefixes[kind]}-`;

/** An edition is made when what people read changes; a corrected category is none. */
export function textChanged(before: EditionText, after: EditionText): boolean {
  const said = (['title', 'symptom', 'cause', 'body'] as const).some((field) => before[field] !== after[field]);
  return said || [...before.topics].sort().join() !== [...after.topics].sort().join();
}

/** The text alone. */
export const textOf = ({ title, symptom, cause, body, topics }: EditionText): EditionText & { topics: string[] } => ({
  title,
  symptom,
  cause,
  body,
  topics: [...topics],
});

/** What a manual covers (§4-5), as 県 approves it: each topic, of ソフトウェア each product. Nothing else covers anything. */
export function coverageOf(kind: KnowledgeKind, draft: Pick<KnowledgeDraft, 'topics' | 'softwareIds'>): string[] {
  if (kind !== 'manual') return [];
  const topics = [...new Set(draft.topics)].flatMap((topic) =>
    topic === 'software' ? draft.softwareIds.map((id) => `${ofSoftware}${id}`) : [topic],
  );
  return topics.sort();
}

/** What a text lacks to be published; null when nothing. */
export function textProblem(item: Pick<EditionText, 'symptom' | 'body'> & { kind: KnowledgeKind }): Refused | null {
  if (item.kind === 'knownError' && item.symptom.trim() === '') return refused.symptomRequired();
  return item.body.trim() === '' ? refused.bodyRequired() : null;
}

/** The Mondays of the last `count` weeks up to the one of `today`, oldest first. */
export function weeksUntil(today: string, count: number): string[] {
  const monday = addDays(today, -((weekday(today) + 6) % 7));
  return Array.from({ length: count }, (_, index) => addDays(monday, (index - count + 1) * 7));
}
