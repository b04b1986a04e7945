import { z } from 'zod';
import { eachOnce } from '#kernel/contract/each-once.ts';
import { text } from '#kernel/contract/texts.ts';

/** A small thing that goes along without a 管理番号: HDMIケーブル ×2. */
export const accessory = z.object({
  name: z.string().trim().min(1).max(60),
  count: z.number().int().min(1).max(99),
});

/** セット: things that are lent together (§9-4: ルータ, カメラ, スピーカー), with small things that have no 管理番号. */
export const kitDraft = z.object({
  /** Given by the form, so that the same one sent twice is made once; with `version` it is changed. */
  id: z.uuid(),
  version: z.number().int().nullable().default(null),
  code: z.string().trim().min(1).max(20),
  name: z.string().trim().min(1).max(60),
  note: text(200),
  accessories: z.array(accessory).max(20).default([]),
  assetIds: z
    .array(z.uuid())
    .min(1)
    .max(20)
    .refine(...eachOnce<string>((id) => id)),
  active: z.boolean().default(true),
});
export type KitDraft = z.infer<typeof kitDraft>;

export const kitView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  code: z.string(),
  name: z.string(),
  note: z.string(),
  accessories: z.array(accessory),
  active: z.boolean(),
  things: z.array(z.object({ id: z.uuid(), assetTag: z.string(), model: z.string(), status: z.string() })),
  /** The loan or booking it is in now or next; null when nobody has asked for it. */
  next: z.object({ href: z.string(), number: z.string(), words: z.string() }).nullable(),
});
export type KitView = z.infer<typeof kitView>;
