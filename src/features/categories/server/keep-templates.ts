import type { SeenRecord } from '#kernel/contract/step-procedures.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { categoriesRefusals as refused } from '../contract/categories.contract.ts';
import type { TemplateDraft } from '../contract/category.ts';
import { getTemplate } from './categories.reads.ts';
import { findCategory, findTemplate, insertTemplate, updateTemplate } from './categories.repo.ts';

/** 定型文を加える. @throws categories.absent */
export async function createTemplate(ctx: Ctx, draft: TemplateDraft) {
  await refuseForeignCategory(ctx, draft.categoryId);
  const template = await insertTemplate(ctx, draft);
  ctx.audit.record({
    action: 'categories.createTemplate',
    entity: 'answerTemplate',
    entityId: template.id,
    changes: changesBetween(null, draft),
  });
  return getTemplate(ctx, template.id);
}

/** 定型文を直す; one no longer used is set inactive. @throws categories.templateAbsent, categories.absent; StaleVersion */
export async function reviseTemplate(ctx: Ctx, input: SeenRecord & { draft: TemplateDraft }) {
  const before = await findTemplate(ctx, input.id);
  if (!before) throw refused.templateAbsent();
  await refuseForeignCategory(ctx, input.draft.categoryId);
  await updateTemplate(ctx, input, input.draft);
  ctx.audit.record({
    action: 'categories.reviseTemplate',
    entity: 'answerTemplate',
    entityId: input.id,
    changes: changesBetween(before, input.draft),
  });
  return getTemplate(ctx, input.id);
}

async function refuseForeignCategory(ctx: Ctx, id: string | null): Promise<void> {
  if (id && !(await findCategory(ctx, id))) throw refused.absent();
}
