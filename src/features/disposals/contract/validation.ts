import { z } from 'zod';
import { agreedDay, civilDate } from '#kernel/civil-date.ts';
import { needed } from '#kernel/contract/texts.ts';

/** What is validated: what destroys, what 県 agreed to, and 消磁, which destroys nothing. */
export const validatedMethods = ['drill', 'shred', 'degauss', 'agreed'] as const;
export type ValidatedMethod = (typeof validatedMethods)[number];
/** What NIST SP 800-88 r2 and IEEE 2883 call it, as whoever tried it out found; `unrated` claims nothing. */
export const validationCategories = ['destroy', 'purge', 'unrated'] as const;
export type ValidationCategory = (typeof validationCategories)[number];

/** 妥当性確認を記録: a machine with its procedure, tried on samples. */
export const validationDraft = z.object({
  /** Given by the form, so that the same one sent twice is made once. */
  id: z.uuid(),
  method: z.enum(validatedMethods),
  tool: needed(80),
  category: z.enum(validationCategories),
  samples: z.coerce.number().int().min(1).max(1000),
  how: needed(400),
  validatedOn: agreedDay,
  validatedBy: needed(80),
  holdsUntil: agreedDay,
});
export type ValidationDraft = z.output<typeof validationDraft>;

export const validationRow = validationDraft.extend({
  samples: z.number().int(),
  validatedOn: civilDate,
  holdsUntil: civilDate,
  /** It holds today. */
  holds: z.boolean(),
  drives: z.number().int(),
  byName: z.string(),
});
export type ValidationRow = z.infer<typeof validationRow>;
