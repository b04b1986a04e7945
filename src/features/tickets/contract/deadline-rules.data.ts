import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import { standardRules } from '#kernel/deadline/standard-rules.ts';
import type { ClockKind, Priority } from './ticket.ts';

/** The rules a clerk can read. Where the clause says すみやかに the minutes are the desk's promise to 県. */
export const ticketDeadlines = {
  firstAnswer: standardRules.firstAnswer.rule,
  authorityReport: standardRules.authorityReport.rule,
  /** 速報 to the owner of a system or network device: as quick as the report to 県 (§3-2). */
  flashReport: { kind: 'immediate', minutes: 30, warnMinutes: [20] },
  /** Reply of the one it was handed to, unless a time was agreed (§3-3). */
  escalationReply: { kind: 'endOfOpenDay', offsetDays: 1, warnMinutes: [60] },
  /** 回答待ち without a date agreed. */
  waitingReply: { kind: 'endOfOpenDay', offsetDays: 3, warnMinutes: [60] },
} as const satisfies Partial<Record<ClockKind, DeadlineRule>>;

/** Minutes before an agreed date and time at which it turns to a warning. */
export const agreedDateWarnMinutes = [20] as const;

/** 解決の目標 by priority: open days after the day of receipt. */
export const resolutionTargets: Readonly<Record<Priority, DeadlineRule>> = {
  1: { kind: 'endOfOpenDay', offsetDays: 0, warnMinutes: [60] },
  2: { kind: 'endOfOpenDay', offsetDays: 1, warnMinutes: [60] },
  3: { kind: 'endOfOpenDay', offsetDays: 3, warnMinutes: [60] },
  4: { kind: 'endOfOpenDay', offsetDays: 5, warnMinutes: [60] },
};

/** What a clause of the contract gives a day of its own, by the clause of the 分類; else the priority says. */
export const clauseTargets: Readonly<Record<string, DeadlineRule>> = { '10-4.3': standardRules.twoFactorRelease.rule };

/** 解決 turns to 完了 by itself after so many open days, unless the setting `tickets.autoCloseOpenDays` says otherwise. */
export const autoCloseOpenDays = 3;
