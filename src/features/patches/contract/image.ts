import { z } from 'zod';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';
import { eachOnce } from '#kernel/contract/each-once.ts';
import { needed, text } from '#kernel/contract/texts.ts';

/** イメージを記録: for which models, up to which publication, made, tried on a device of them, kept where. */
export const imageDraft = z.object({
  /** Given by the form, so that the same one sent twice is made once. */
  id: z.uuid(),
  modelIds: z
    .array(z.uuid())
    .min(1)
    .max(20)
    .refine(...eachOnce<string>((id) => id)),
  name: needed(60),
  throughId: z.uuid(),
  madeOn: agreedDay,
  checkedOn: agreedDay,
  checkedTag: needed(40),
  checkedHow: needed(200),
  keptAt: needed(100),
  note: text(400),
});
export type ImageDraft = z.output<typeof imageDraft>;

/** How an image stands to what was published: all of it, what is owed still in time, what is over. */
export const imageStandings = ['fresh', 'owed', 'overdue'] as const;
export type ImageStanding = (typeof imageStandings)[number];

export const madeImage = z.object({
  id: z.uuid(),
  name: z.string(),
  className: z.string(),
  models: z.string(),
  throughId: z.uuid(),
  throughOn: civilDate,
  throughTitle: z.string(),
  madeOn: civilDate,
  checkedOn: civilDate,
  checkedTag: z.string(),
  checkedHow: z.string(),
  keptAt: z.string(),
  note: z.string(),
  at: instant,
  byName: z.string(),
});
export type MadeImage = z.infer<typeof madeImage>;

/** A model of the ledger with the newest image it is restored from. */
export const modelImage = z.object({
  modelId: z.uuid(),
  classCode: z.string(),
  className: z.string(),
  model: z.string(),
  devices: z.number().int(),
  clause: z.string(),
  image: madeImage.pick({ id: true, name: true, throughOn: true, madeOn: true, keptAt: true }).nullable(),
  standing: z.enum(imageStandings),
  /** By when it has to hold what it lacks. */
  dueOn: civilDate.nullable(),
  lacks: z.number().int(),
});
export type ModelImage = z.infer<typeof modelImage>;

export const imagesView = z.object({
  models: z.array(modelImage),
  /** Of the last ones, the newest first. */
  made: z.array(madeImage),
  /** All that were ever made. */
  total: z.number().int(),
  /** What an image can hold: tried out, and nothing wrong; the newest first. */
  publications: z.array(
    z.object({ id: z.uuid(), target: z.string(), title: z.string(), number: z.string(), publishedOn: civilDate }),
  ),
});
export type ImagesView = z.infer<typeof imagesView>;
