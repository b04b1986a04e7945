import { z } from 'zod';
import { deskRoles, overseers } from '#kernel/actor.ts';
import { permissions, reads, writes } from '#kernel/contract/procedure.ts';
import { seenRecord } from '#kernel/contract/step-procedures.ts';
import { refusals } from '#kernel/refusal.ts';
import { categoryDraft, categoryView, templateDraft, templateView } from './category.ts';

export const categoriesPermissions = permissions('categories', {
  /** 分類 are in everybody's forms, and kept by the administrator too. */
  read: [...overseers, 'coordinator', 'staff', 'administrator'],
  edit: ['manager', 'administrator'],
  readTemplates: overseers,
  editTemplates: deskRoles,
});
const may = categoriesPermissions;

export const categoriesRefusals = refusals('categories', {
  absent: { kind: 'absent', field: 'categoryId', words: '分類が見つかりません。選び直してください。' },
  nameTaken: {
    kind: 'conflict',
    field: 'name',
    words: (d: { name: string }) => `分類「${d.name}」は同じ場所にすでにあります。別の名前にしてください。`,
  },
  tooDeep: { kind: 'invalid', field: 'parentId', words: '分類は2段までです。上の段の分類を選んでください。' },
  hasChildren: {
    kind: 'conflict',
    field: 'parentId',
    words: '下に分類があるので、ほかの分類の下へは移せません。先に下の分類を移してください。',
  },
  templateAbsent: { kind: 'absent', words: '定型文が見つかりません。一覧から選び直してください。' },
});

const closed = z.boolean().default(false);

export const categoriesContract = {
  list: reads(may.read).input(z.object({ closed })).output(z.array(categoryView)),
  create: writes(may.edit).input(categoryDraft).output(categoryView),
  revise: writes(may.edit)
    .input(seenRecord.extend({ draft: categoryDraft }))
    .output(categoryView),
  templates: reads(may.readTemplates)
    .input(
      z.object({
        use: templateDraft.shape.use.nullable().default(null),
        categoryId: z.uuid().nullable().default(null),
        closed,
      }),
    )
    .output(z.array(templateView)),
  createTemplate: writes(may.editTemplates).input(templateDraft).output(templateView),
  reviseTemplate: writes(may.editTemplates)
    .input(seenRecord.extend({ draft: templateDraft }))
    .output(templateView),
};
