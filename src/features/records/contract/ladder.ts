import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';
import { contactMeans, contactRecipients, contactView } from './contact.ts';

/** A rung of a record's ladder: the contact made last on it, or the day it comes. */
export const rungView = z.object({
  rung: z.enum(['before', 'day', 'after1', 'after5']),
  on: civilDate,
  contact: contactView.pick({ at: true, means: true, result: true }).nullable(),
  /** A promise that still runs holds it. */
  held: z.boolean(),
});
export type RungView = z.infer<typeof rungView>;

/** Who is asked next, how and when; `promised` when they said they would bring it that day. */
export const nextContact = z.object({
  on: civilDate,
  recipient: z.enum(contactRecipients),
  means: z.enum(contactMeans),
  promised: z.boolean(),
});
export type NextContact = z.infer<typeof nextContact>;

export const ladderView = z.object({ rungs: z.array(rungView), next: nextContact.nullable() });
export type LadderView = z.infer<typeof ladderView>;
