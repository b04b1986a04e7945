import { addDays, compareInstants, weekday } from '#kernel/calendar/civil.ts';
import type { Refused } from '#kernel/refusal.ts';
import { fold } from '#kernel/text/fold.ts';
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
  ...{ title, symptom, cause, body },
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

/** A manual is asked for again a year after 県 approved it or somebody found it right. */
export const manualReviewDays = 365;
/** Days in which a manual shows what a new version changed (§4-6). */
export const manualRenewalDays = 30;

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

export interface AnsweredQuestion {
  readonly id: string;
  readonly ticketNo: string;
  readonly subject: string;
  readonly categoryId: string | null;
  readonly receivedAt: string;
}

export interface QuestionCluster {
  readonly categoryId: string | null;
  readonly subject: string;
  readonly count: number;
  readonly lastAt: string;
  readonly examples: readonly { id: string; ticketNo: string }[];
}

/** Numbers, dates and names of rooms differ from call to call; the question is what stays. */
const kernelOf = (subject: string): string => fold(subject).replace(/[\d\s\p{P}\p{S}]+/gu, '');

/**
 * Questions of one category with the same words, those asked at least twice, the most frequent first. `questions` come
 * newest first, so the wording and the examples are the newest.
 */
export function clusterQuestions(questions: readonly AnsweredQuestion[], most = 40): QuestionCluster[] {
  const groups = new Map<string, AnsweredQuestion[]>();
  for (const question of questions) {
    const key = `${question.categoryId ?? ''} ${kernelOf(question.subject)}`;
    const group = groups.get(key);
    if (group) group.push(question);
    else groups.set(key, [question]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length || compareInstants(b[0]?.receivedAt ?? '', a[0]?.receivedAt ?? ''))
    .slice(0, most)
    .map((group) => ({
      categoryId: group[0]?.categoryId ?? null,
      subject: group[0]?.subject ?? '',
      count: group.length,
      lastAt: group[0]?.receivedAt ?? '',
      examples: group.slice(0, 5).map(({ id, ticketNo }) => ({ id, ticketNo })),
    }));
}
