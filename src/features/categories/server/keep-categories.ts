import type { SeenRecord } from '#kernel/contract/step-procedures.ts';
import { newId } from '#kernel/id.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { categoriesRefusals as refused } from '../contract/categories.contract.ts';
import type { CategoryDraft } from '../contract/category.ts';
import { getCategory } from './categories.reads.ts';
import { findCategory, findCategoryByName, hasChildren, insertCategory, updateCategory } from './categories.repo.ts';

/** 分類を加える. @throws categories.nameTaken, tooDeep, absent */
export async function createCategory(ctx: Ctx, draft: CategoryDraft) {
  await refuseBadPlace(ctx, draft, null);
  const id = newId();
  await insertCategory(ctx, { ...draft, id, code: id });
  ctx.audit.record({
    action: 'categories.create',
    entity: 'ticketCategory',
    entityId: id,
    changes: changesBetween(null, draft),
  });
  return getCategory(ctx, id);
}

/** 分類を直す. @throws categories.absent and those of `createCategory`; StaleVersion */
export async function reviseCategory(ctx: Ctx, input: SeenRecord & { draft: CategoryDraft }) {
  const before = await findCategory(ctx, input.id);
  if (!before) throw refused.absent();
  await refuseBadPlace(ctx, input.draft, input.id);
  await updateCategory(ctx, input, input.draft);
  const { name, parent_id: parentId, active, sort_order: sortOrder, clause } = before;
  const was = { name, parentId, active, sortOrder, clause };
  ctx.audit.record({
    action: 'categories.revise',
    entity: 'ticketCategory',
    entityId: input.id,
    changes: changesBetween(was, input.draft),
  });
  return getCategory(ctx, input.id);
}

async function refuseBadPlace(ctx: Ctx, draft: CategoryDraft, selfId: string | null): Promise<void> {
  const holder = await findCategoryByName(ctx, draft.parentId, draft.name);
  if (holder && holder.id !== selfId) throw refused.nameTaken({ name: draft.name });
  if (!draft.parentId) return;
  const parent = await findCategory(ctx, draft.parentId);
  if (!parent) throw refused.absent();
  if (parent.parent_id !== null || parent.id === selfId) throw refused.tooDeep();
  if (selfId && (await hasChildren(ctx, selfId))) throw refused.hasChildren();
}
