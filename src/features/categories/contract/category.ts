import { z } from 'zod';
import { seenRecord } from '#kernel/contract/step-procedures.ts';

export const categoryDraft = z.object({
  name: z.string().trim().min(1).max(60),
  parentId: z.uuid().nullable(),
  active: z.boolean().default(true),
  sortOrder: z.number().int().min(0).max(9999),
  /** The duty its answers fulfil: the checks of the contract find their occasions by it. */
  clause: z
    .string()
    .max(8)
    .regex(/^\d{1,2}-\d{1,2}\.\d{1,2}$/)
    .nullable()
    .default(null),
});
export type CategoryDraft = z.infer<typeof categoryDraft>;

/** The tree is flat here: parents come before their children. */
export const categoryView = categoryDraft.extend({
  ...seenRecord.shape,
  code: z.string(),
  parentName: z.string().nullable(),
});
export type CategoryView = z.infer<typeof categoryView>;

/** ネットワーク › 無線LAN. */
export const pathOf = ({ name, parentName }: { readonly name: string; readonly parentName: string | null }): string =>
  parentName ? `${parentName} › ${name}` : name;

export const templateDraft = z.object({
  title: z.string().trim().min(1).max(100),
  use: z.enum(['answer', 'entry', 'waiting', 'escalation', 'authorityReport', 'flashReport']),
  body: z.string().trim().max(10_000).min(1),
  categoryId: z.uuid().nullable().default(null),
  active: z.boolean().default(true),
});
export type TemplateDraft = z.infer<typeof templateDraft>;

export const templateView = templateDraft.extend({
  ...seenRecord.shape,
  categoryName: z.string().nullable(),
  updatedByName: z.string(),
});
export type TemplateView = z.infer<typeof templateView>;
