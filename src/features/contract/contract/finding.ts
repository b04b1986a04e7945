import { z } from 'zod';
import { recordLine, recordPage } from '#features/records/contract/record.ts';
import { civilDate } from '#kernel/civil-date.ts';
import { judgedPeriod } from './clause-judgement.ts';
import { questionForm } from './finding.process.ts';

/** Which duty a finding is about, in which days. */
const about = judgedPeriod.extend({ duty: z.string().max(12) });

export const findingDraft = about.extend({
  /** Given by the form, so that the same one sent twice is made once. */
  id: z.uuid().optional(),
  ...questionForm.shape,
});
export type FindingDraft = z.infer<typeof findingDraft>;

export const findingView = recordPage.extend({
  duty: z.string(),
  dutyWords: z.string(),
  fromOn: civilDate,
  toOn: civilDate,
  question: z.string(),
});
export type FindingView = z.infer<typeof findingView>;

/** A line of the list, and of the clause page. */
export const findingLine = recordLine.extend({
  duty: z.string(),
  fromOn: civilDate,
  toOn: civilDate,
  question: z.string(),
});
export type FindingLine = z.infer<typeof findingLine>;

/** All findings, or those of one duty that touch some days. */
export const findingFilter = z.object({ about: about.nullable().default(null) });
