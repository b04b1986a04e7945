import { z } from 'zod';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';
import { needed } from '#kernel/contract/texts.ts';

/** Who is written to or called about a record: who asked for it, or their 所属. */
export const contactRecipients = ['requester', 'department'] as const;
export const contactMeans = ['phone', 'mail'] as const;
/** What somebody at the desk hears; the ladder writes `sent` and `noAddress` itself. */
export const contactResults = ['promised', 'extensionAsked', 'absent', 'unknown'] as const;

/** 連絡を記録: the form of a step of any process. */
export const contactForm = z.object({
  recipient: z.enum(contactRecipients),
  means: z.enum(contactMeans),
  result: z.enum(contactResults),
  nextOn: agreedDay.nullable().default(null),
  note: z.string().trim().max(400).default(''),
});
export type ContactForm = z.infer<typeof contactForm>;

/** 県へ報告: the form of a step of any process; whom it was made to, and what was said. */
export const reportForm = z.object({ to: needed(80), body: needed(400) });
export type ReportForm = z.infer<typeof reportForm>;

export const contactView = z.object({
  at: instant,
  rung: z.string().nullable(),
  recipient: z.enum(contactRecipients),
  means: z.enum(contactMeans),
  result: z.enum([...contactResults, 'sent', 'noAddress']),
  nextOn: civilDate.nullable(),
  note: z.string(),
  byName: z.string(),
});
export type ContactView = z.infer<typeof contactView>;

/** The contact made last, as a list shows it. */
export const lastContact = contactView.pick({ at: true, result: true, nextOn: true }).nullable();

/** A rung of a ladder of reminders: in open days from the day of the deadline. */
export interface Rung {
  readonly rung: 'before' | 'day' | 'after1' | 'after5';
  readonly offset: number;
  readonly recipient: ContactForm['recipient'];
}

/** Before, on the day, +1 and +5 open days; first the person, then the 所属. */
export const usualLadder: readonly Rung[] = [
  { rung: 'before', offset: -1, recipient: 'requester' },
  { rung: 'day', offset: 0, recipient: 'requester' },
  { rung: 'after1', offset: 1, recipient: 'requester' },
  { rung: 'after5', offset: 5, recipient: 'department' },
];
