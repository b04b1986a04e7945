import { z } from 'zod';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { deskMeeting } from './desk-meeting.ts';

/** A deadline as the server words it. */
export const due = z.object({ level: z.enum(['ok', 'warn', 'breach']), at: z.string(), left: z.string() });
export type Due = z.infer<typeof due>;

/** What the evening hands to the morning, in the order it is read. */
export const sectionKeys = ['overdue', 'nextMorning', 'waiting', 'escalations', 'authority'] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** A ticket or a record of any process: its id and number. */
export const handoverItem = z.object({
  ticketId: z.uuid(),
  ticketNo: z.string(),
  /** Its page. A 申し送り that is closed without it names tickets only. */
  href: z.string().optional(),
  subject: z.string(),
  assigneeName: z.string().nullable(),
  /** Null when nothing runs: a wait without a date. */
  due: due.nullable(),
  /** Why it waits, or who was asked. */
  note: z.string(),
});
export type HandoverItem = z.infer<typeof handoverItem>;

export const handoverSection = z.object({
  key: z.enum(sectionKeys),
  rows: z.array(handoverItem),
  /** How many there are beside those rows. A 申し送り that is closed without it holds them all. */
  left: z.number().int().min(0).optional(),
});
export type HandoverSection = z.infer<typeof handoverSection>;

export const handoverStates = ['drafting', 'closed'] as const;
export const handoverState = z.enum(handoverStates);
export type HandoverState = z.infer<typeof handoverState>;

export const handoverActions = ['save', 'close', 'acknowledge', 'reportFailure', 'recordMeeting', 'print'] as const;
export const handoverAction = z.enum(handoverActions);
export type HandoverAction = z.infer<typeof handoverAction>;

export const meetingFailure = z.object({
  id: z.uuid(),
  noticedAt: instant,
  note: z.string(),
  reportedAt: instant,
  reportedByName: z.string(),
});
export type MeetingFailure = z.infer<typeof meetingFailure>;

/** Who reads it. The agents of the regional desks all do; others may. */
export const reader = z.object({
  agentId: z.uuid(),
  name: z.string(),
  isRegional: z.boolean(),
  at: instant.nullable(),
});
export type Reader = z.infer<typeof reader>;

export const handoverView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  day: civilDate,
  /** The open day it is read on. */
  nextDay: civilDate,
  state: handoverState,
  body: z.string(),
  /** True when someone wrote in the draft: it no longer follows the records. */
  isEdited: z.boolean(),
  openCount: z.number().int(),
  sections: z.array(handoverSection),
  failures: z.array(meetingFailure),
  meetings: z.array(deskMeeting),
  readers: z.array(reader),
  madeByName: z.string(),
  madeAt: instant,
  closedByName: z.string().nullable(),
  closedAt: instant.nullable(),
  /** The moment the deadlines are worded for: the close, or now. */
  asOf: instant,
  actions: z.array(handoverAction),
});
export type HandoverView = z.infer<typeof handoverView>;

export const handoverRow = z.object({
  id: z.uuid(),
  day: civilDate,
  state: handoverState,
  madeByName: z.string(),
  closedByName: z.string().nullable(),
  closedAt: instant.nullable(),
  openCount: z.number().int().nullable(),
  /** Agents of the regional desks who have read it, and how many there are now. */
  readCount: z.number().int(),
  readerCount: z.number().int(),
  failureCount: z.number().int(),
});
export type HandoverRow = z.infer<typeof handoverRow>;

/** The newest closed 申し送り of a day before today, as the board and the agent's day point at it. */
export const lastHandover = z.object({
  day: civilDate,
  closedByName: z.string(),
  /** The reader is expected to read it and has not. */
  mineToRead: z.boolean(),
  unreadNames: z.array(z.string()),
});
export type LastHandover = z.infer<typeof lastHandover>;
