import { type HomeLine, plainLine } from '#platform/use-case/home-blocks.ts';
import type { RecordLine } from '../contract/record.ts';
import type { Reached } from './related.public.ts';

/** A record as a line of somebody's home. */
export const homeLine = (record: RecordLine): HomeLine => ({
  ...plainLine,
  id: record.id,
  href: record.href,
  number: record.number,
  title: record.title,
  deadline: record.dueAt && record.warnAt ? { due_at: record.dueAt, warn_at: record.warnAt } : null,
  state: { tone: record.tone, word: record.stateWords },
});

/** One that waits there: since it came to its state, and who brought it there. */
export const waitingLine = (record: RecordLine & Reached): HomeLine => ({
  ...homeLine(record),
  byName: record.reachedBy,
  since: record.reachedAt,
});
