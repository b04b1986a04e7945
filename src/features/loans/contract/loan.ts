import { z } from 'zod';
import { bookedThing } from '#features/bookings/contract/booked-thing.ts';
import { loanPools } from '#features/bookings/contract/loan-pools.data.ts';
import { lastContact } from '#features/records/contract/contact.ts';
import { ladderView } from '#features/records/contract/ladder.ts';
import { recordPage } from '#features/records/contract/record.ts';
import { madeByForm, recordRow } from '#features/records/contract/record-procedures.ts';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { text } from '#kernel/contract/texts.ts';
import { bookingForm, setupItem } from './loan.process.ts';

export const loanPurposes = [
  'substitute',
  'temporary',
  'workload',
  'verification',
  'meeting',
  'telework',
  'other',
] as const;
export type LoanPurpose = (typeof loanPurposes)[number];

const named = z.object({ id: z.uuid(), name: z.string() });

/** What is asked for, as the table keeps it: each field is a column. */
export const loanAsked = z.object({
  pool: z.enum(loanPools),
  purpose: z.enum(loanPurposes),
  purposeNote: text(200),
  fromAt: instant,
  dueAt: instant,
  contact: text(80),
  needsCurrent: z.boolean().default(false),
});

/** 貸出の申込: what the counter, a 所属 or a 職員 asks for. */
export const loanDraft = loanAsked.extend(bookingForm.shape).extend({
  ...madeByForm,
  /** Left out: who asks, of the portal. */
  borrowerId: z.uuid().nullable().default(null),
  kitId: z.uuid().nullable().default(null),
});
export type LoanDraft = z.infer<typeof loanDraft>;

/** What a page shows of the table as it is: each field is a column. */
export const loanFacts = loanAsked.extend({
  borrowerName: z.string(),
  instruction: z.string().nullable(),
  instructedOn: civilDate.nullable(),
  setups: z.array(setupItem),
  receiverName: z.string().nullable(),
  receiverContact: z.string().nullable(),
  handedOverAt: instant.nullable(),
  explained: z.boolean(),
  returnedAt: instant.nullable(),
});

export const loanView = recordPage.extend(loanFacts.shape).extend({
  clause: z.string(),
  borrower: named.nullable(),
  department: named.nullable(),
  handOverSite: z.string().nullable(),
  /** Open days past the day it was due back; 0 while in time. */
  overdueDays: z.number().int(),
  items: z.array(bookedThing),
});
export type LoanView = z.infer<typeof loanView>;

const listed = loanFacts.pick({ pool: true, borrowerName: true, fromAt: true, dueAt: true });

export const loanRow = recordRow.extend(listed.shape).extend({
  department: z.string(),
  overdueDays: z.number().int(),
  tags: z.array(z.string()),
  lastContact,
  /** Where it stands on the ladder of 督促; null for what is not out, and for whoever asked. */
  ladder: ladderView.nullable(),
});
export type LoanRow = z.infer<typeof loanRow>;
