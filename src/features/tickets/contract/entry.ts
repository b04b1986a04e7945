import { z } from 'zod';
import { instant } from '#kernel/civil-date.ts';

/** An instant, ISO-8601 in UTC. */

/** What a line of 経過 is about. */
export const entryKinds = [
  'registered',
  'note',
  'message',
  'requesterMessage',
  'correction',
  'taken',
  'assigned',
  'started',
  'waiting',
  'resumed',
  'interview',
  'cause',
  'resolved',
  'closed',
  'reopened',
  'escalated',
  'replied',
  'handedBack',
  'authorityReport',
  'acknowledged',
  'authorityAnswer',
  'flashReport',
  'investigation',
  'guided',
  'dispatched',
  'remoteStarted',
  'remoteEnded',
  'linked',
  'unlinked',
  'duplicate',
  'copied',
  'attached',
  'detached',
  'revised',
  'supportNote',
  'warned',
  'breached',
] as const;
export const entryKind = z.enum(entryKinds);
export type EntryKind = z.infer<typeof entryKind>;

/** One line of 経過. `title` is the bold head (伊藤 彩, 県への第1報, 統合運用管理システムへ引継ぎ). */
export const entryView = z.object({
  id: z.uuid(),
  seq: z.number().int(),
  at: instant,
  kind: entryKind,
  title: z.string(),
  actorName: z.string(),
  body: z.string(),
  shared: z.boolean(),
  /** The entry it corrects, and how that one is named (9:48 の記録). */
  correctsId: z.uuid().nullable(),
  correctsWords: z.string().nullable(),
  /** True when a later entry corrects this one. */
  isCorrected: z.boolean(),
  /** Whether the reader may write a correction of it. */
  mayCorrect: z.boolean(),
  /** Small tag beside the title (受領 9:22). */
  tag: z.string().nullable(),
  mentions: z.array(z.string()),
});
export type EntryView = z.infer<typeof entryView>;
