import { compareInstants } from '#kernel/calendar/civil.ts';
import { fold } from '#kernel/text/fold.ts';

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
 * Questions of one category with the same words, those asked at least twice: the most frequent of them, and how many there
 * are. `questions` come newest first, so the wording and the examples are the newest.
 */
export function clusterQuestions(
  questions: readonly AnsweredQuestion[],
  most = 40,
): { rows: QuestionCluster[]; total: number } {
  const groups = new Map<string, AnsweredQuestion[]>();
  for (const question of questions) {
    const key = `${question.categoryId ?? ''} ${kernelOf(question.subject)}`;
    const group = groups.get(key);
    if (group) group.push(question);
    else groups.set(key, [question]);
  }
  const repeated = [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length || compareInstants(b[0]?.receivedAt ?? '', a[0]?.receivedAt ?? ''));
  return { rows: repeated.slice(0, most).map(toCluster), total: repeated.length };
}

/** Capped: the newest few as examples, beside how many there are. */
const toCluster = (group: readonly AnsweredQuestion[]): QuestionCluster => ({
  categoryId: group[0]?.categoryId ?? null,
  subject: group[0]?.subject ?? '',
  count: group.length,
  lastAt: group[0]?.receivedAt ?? '',
  examples: group.slice(0, 5).map(({ id, ticketNo }) => ({ id, ticketNo })),
});
