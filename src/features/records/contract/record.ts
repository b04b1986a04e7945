import { z } from 'zod';
import { instant } from '#kernel/civil-date.ts';
import { contactView } from './contact.ts';

/** What can be done with a record next, in the order of the buttons. */
export const stepView = z.object({
  name: z.string(),
  label: z.string(),
  /** Why it cannot be taken now, and what is missing; null when it can. */
  blocked: z.string().nullable(),
  /** Asks first. */
  binds: z.boolean(),
  /** Puts the record away for good: refused, withdrawn, cancelled. */
  ends: z.boolean(),
  prints: z.string().nullable(),
});
export type StepView = z.infer<typeof stepView>;

export const clockView = z.object({
  kind: z.string(),
  label: z.string(),
  state: z.enum(['running', 'paused', 'met', 'metLate']),
  dueAt: instant,
  metAt: instant.nullable(),
  /** Worked out on the server: the screen shows it. */
  due: z.object({ level: z.enum(['ok', 'warn', 'breach']), left: z.string(), at: z.string() }).nullable(),
});
export type ClockView = z.infer<typeof clockView>;

/** One state on the way of a record: passed, where it is, or usually still to come. */
export const courseView = z.object({
  label: z.string(),
  status: z.enum(['done', 'now', 'ahead']),
  at: instant.nullable(),
  /** Who brought it there; '' for the one who asked, and for what is ahead. */
  byName: z.string(),
  /** Until when, where a clock asks for it. */
  dueAt: instant.nullable(),
});
export type CourseView = z.infer<typeof courseView>;

/** What a record waits for: the usual next step, whose it is, what has to be done before it. */
const nextView = z.object({
  label: z.string(),
  /** What the reader may do about it now: the step itself, or a deed that it lacks; null when it is not the reader's turn. */
  step: z.string().nullable(),
  turnOf: z.array(z.enum(['desk', 'authority', 'asker'])),
  missing: z.string().nullable(),
});
export type NextView = z.infer<typeof nextView>;

export const recordEntryView = z.object({
  id: z.uuid(),
  seq: z.number().int(),
  at: instant,
  kind: z.string(),
  title: z.string(),
  actorName: z.string(),
  body: z.string(),
  shared: z.boolean(),
  correctsId: z.uuid().nullable(),
  isCorrected: z.boolean(),
  /** The reader wrote it in words of their own, and may put it right. */
  mayCorrect: z.boolean(),
  /** It calls the reader by name and was not seen yet. */
  calls: z.boolean(),
});
export type RecordEntryView = z.infer<typeof recordEntryView>;

export const recordFileView = z.object({
  id: z.uuid(),
  name: z.string(),
  sizeBytes: z.number().int(),
  attachedAt: instant,
  shared: z.boolean(),
});

/** A record of any process, as other pages list it: a device's, a person's, a site's, a ticket's, the day's. */
export const recordLine = z.object({
  id: z.uuid(),
  entity: z.string(),
  noun: z.string(),
  number: z.string(),
  title: z.string(),
  state: z.string(),
  stateWords: z.string(),
  tone: z.enum(['new', 'active', 'waiting', 'resolved', 'closed', 'plain']),
  isOpen: z.boolean(),
  /** The clock that rings first, by its word. */
  clockName: z.string(),
  dueAt: instant.nullable(),
  warnAt: instant.nullable(),
  assigneeName: z.string().nullable(),
  breached: z.boolean(),
  openedAt: instant,
  href: z.string(),
});
export type RecordLine = z.infer<typeof recordLine>;

/** The part of a page that every process has; a feature extends it with its own facts. */
export const recordPage = z.object({
  id: z.uuid(),
  version: z.number().int(),
  entity: z.string(),
  number: z.string(),
  state: z.string(),
  stateWords: z.string(),
  isOpen: z.boolean(),
  title: z.string(),
  openedAt: instant,
  closedAt: instant.nullable(),
  breached: z.boolean(),
  steps: z.array(stepView),
  /** Null for a record that waits for nothing. */
  next: nextView.nullable(),
  course: z.array(courseView),
  clocks: z.array(clockView),
  entries: z.array(recordEntryView),
  files: z.array(recordFileView),
  contacts: z.array(contactView),
});
export type RecordPage = z.infer<typeof recordPage>;
