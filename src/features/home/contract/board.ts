import { z } from 'zod';
import { dutyStrip } from '#features/contract/contract/duty-strip.ts';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { due, handoverState, lastHandover, meetingFailure } from './handover.ts';

const count = z.number().int();
const ids = z.array(z.uuid());

/** A ticket or a record of any process by its nearest deadline. */
export const dueRow = z.object({
  id: z.uuid(),
  href: z.string(),
  no: z.string(),
  subject: z.string(),
  clockName: z.string(),
  assigneeName: z.string().nullable(),
  due,
});
export type DueRow = z.infer<typeof dueRow>;

/** How much of a process is late and due today; `href` is its list. */
export const processCount = z.object({
  entity: z.string(),
  noun: z.string(),
  href: z.string(),
  overdue: count,
  dueToday: count,
});

/** Something 県 has to answer. `waited` in words (6日), `isLong` after five days. */
export const waitingRow = z.object({
  ticketId: z.uuid(),
  ticketNo: z.string(),
  subject: z.string(),
  kind: z.enum(['report', 'answer']),
  waited: z.string(),
  isLong: z.boolean(),
});
export type WaitingRow = z.infer<typeof waitingRow>;

export const dayCount = z.object({
  date: civilDate,
  count,
  /** The same weekday 52 weeks before; null when it was closed or before the records begin. */
  lastYear: count.nullable(),
  /** A day of last week. */
  focus: z.boolean(),
});

export const growth = z.object({ categoryId: z.uuid(), name: z.string(), count });

export const rateRow = z.object({
  kind: z.string(),
  name: z.string(),
  rule: z.string(),
  /** Null when nothing fell due. */
  percent: z.number().nullable(),
  count,
  missedIds: ids,
});

export const weeklyPanel = z.object({
  /** Null when it has not been begun. */
  id: z.uuid().nullable(),
  weekNo: count,
  from: civilDate,
  to: civilDate,
  state: z.string(),
  stateWord: z.string(),
  sections: z.array(z.object({ title: z.string(), confirmed: z.boolean() })),
  due: due.nullable(),
});
export type WeeklyPanel = z.infer<typeof weeklyPanel>;

export const knownError = z.object({ knowledgeId: z.uuid(), no: z.string(), title: z.string(), count, before: count });
export type KnownError = z.infer<typeof knownError>;

/** 朝の確認: one answer for the whole page. Ids are what a list is opened with (100 at the most). */
export const boardView = z.object({
  asOf: instant,
  today: civilDate,
  kpis: z.object({ overdue: count, dueToday: count, open: count, authority: count, escalated: count }),
  dueTodayIds: ids,
  dueRows: z.array(dueRow),
  /** Processes beside 受付 with something late or due today. */
  processes: z.array(processCount),
  authorityIds: ids,
  authorityRows: z.array(waitingRow),
  days: z.array(dayCount),
  lastWeek: z.object({
    from: civilDate,
    to: civilDate,
    count,
    /** Percent against the same week a year before; null without records of it. */
    change: count.nullable(),
    /** Against the same week a year before, or, without records of it, against the week before. */
    grown: z.array(growth),
  }),
  rates: z.array(rateRow),
  month: civilDate,
  weekly: weeklyPanel.nullable(),
  /** The duties of this week and the one before. */
  duties: dutyStrip.nullable(),
  known: z.object({ from: civilDate, to: civilDate, rows: z.array(knownError) }),
  lastHandover: lastHandover.nullable(),
  todayHandover: handoverState.nullable(),
  isOpenToday: z.boolean(),
  /** Of today and the open day before. */
  failures: z.array(meetingFailure.extend({ day: civilDate })),
});
export type BoardView = z.infer<typeof boardView>;

/** 自分の一日. */
export const dayView = z.object({
  asOf: instant,
  today: civilDate,
  mine: z.array(dueRow.extend({ status: z.string(), due: due.nullable() })),
  mineCount: count,
  overdueCount: count,
  mentions: z.array(
    z.object({
      id: z.uuid(),
      href: z.string(),
      no: z.string(),
      byName: z.string(),
      body: z.string(),
      at: instant,
    }),
  ),
  mentionCount: count,
  resolved: z.array(z.object({ id: z.uuid(), href: z.string(), no: z.string(), subject: z.string(), at: instant })),
  lastHandover: lastHandover.nullable(),
  todayHandover: handoverState.nullable(),
  isOpenToday: z.boolean(),
});
export type DayView = z.infer<typeof dayView>;
