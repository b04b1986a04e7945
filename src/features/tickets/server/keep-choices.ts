import { newId } from '#kernel/id.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { categorySeeds } from '../contract/categories.data.ts';
import type { CategoryDraft, TemplateDraft, Versioned } from '../contract/ticket-draft.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { getCategory, getTemplate } from './choices.reads.ts';
import {
  findCategory,
  findCategoryByName,
  findTemplate,
  hasChildren,
  insertCategory,
  insertTemplate,
  readCategoryCodes,
  updateCategory,
  updateTemplate,
} from './choices.repo.ts';

/** 定型文を加える. @throws tickets.categoryAbsent */
export async function createTemplate(ctx: Ctx, draft: TemplateDraft) {
  await refuseForeignCategory(ctx, draft.categoryId);
  const template = await insertTemplate(ctx, draft);
  note(ctx, 'tickets.createTemplate', 'answerTemplate', template.id, null, draft);
  return getTemplate(ctx, template.id);
}

/** 定型文を直す; one no longer used is set inactive. @throws tickets.templateAbsent, tickets.categoryAbsent; StaleVersion */
export async function reviseTemplate(ctx: Ctx, input: Versioned & { draft: TemplateDraft }) {
  const before = await findTemplate(ctx, input.id);
  if (!before) throw refused.templateAbsent();
  await refuseForeignCategory(ctx, input.draft.categoryId);
  await updateTemplate(ctx, input, input.draft);
  note(ctx, 'tickets.reviseTemplate', 'answerTemplate', input.id, before, input.draft);
  return getTemplate(ctx, input.id);
}

async function refuseForeignCategory(ctx: Ctx, id: string | null): Promise<void> {
  if (id && !(await findCategory(ctx, id))) throw refused.categoryAbsent();
}

/** 分類を加える. @throws tickets.categoryNameTaken, categoryTooDeep, categoryAbsent */
export async function createCategory(ctx: Ctx, draft: CategoryDraft) {
  await refuseBadPlace(ctx, draft, null);
  const id = newId();
  await insertCategory(ctx, { ...draft, id, code: id });
  note(ctx, 'tickets.createCategory', 'ticketCategory', id, null, draft);
  return getCategory(ctx, id);
}

/** 分類を直す. @throws tickets.categoryAbsent and those of `createCategory`; StaleVersion */
export async function reviseCategory(ctx: Ctx, input: Versioned & { draft: CategoryDraft }) {
  const before = await findCategory(ctx, input.id);
  if (!before) throw refused.categoryAbsent();
  await refuseBadPlace(ctx, input.draft, input.id);
  await updateCategory(ctx, input, input.draft);
  const { name, parent_id: parentId, active, sort_order: sortOrder, clause } = before;
  const was = { name, parentId, active, sortOrder, clause };
  note(ctx, 'tickets.reviseCategory', 'ticketCategory', input.id, was, input.draft);
  return getCategory(ctx, input.id);
}

async function refuseBadPlace(ctx: Ctx, draft: CategoryDraft, selfId: string | null): Promise<void> {
  const holder = await findCategoryByName(ctx, draft.parentId, draft.name);
  if (holder && holder.id !== selfId) throw refused.categoryNameTaken({ name: draft.name });
  if (!draft.parentId) return;
  const parent = await findCategory(ctx, draft.parentId);
  if (!parent) throw refused.categoryAbsent();
  if (parent.parent_id !== null || parent.id === selfId) throw refused.categoryTooDeep();
  if (selfId && (await hasChildren(ctx, selfId))) throw refused.categoryHasChildren();
}

/** Adds the categories of the contract that are missing; edited ones stay. May run at every start. */
export async function seedCategories(ctx: Ctx): Promise<void> {
  const there = new Map((await readCategoryCodes(ctx)).map((row) => [row.code, row.id]));
  for (const [i, parent] of categorySeeds.entries()) {
    const sortOrder = (i + 1) * 100;
    const parentId = there.get(parent.code) ?? (await seedOne(ctx, { ...parent, parentId: null, sortOrder }));
    for (const [j, child] of parent.children.entries()) {
      if (!there.has(child.code)) await seedOne(ctx, { ...child, parentId, sortOrder: sortOrder + j + 1 });
    }
  }
}

async function seedOne(
  ctx: Ctx,
  seed: { code: string; name: string; clause: string | null; parentId: string | null; sortOrder: number },
): Promise<string> {
  const { code, name, clause, parentId, sortOrder } = seed;
  const id = newId();
  await insertCategory(ctx, { id, code, name, clause, parentId, sortOrder, active: true });
  return id;
}

function note(ctx: Ctx, action: string, entity: string, id: string, before: object | null, after: object): void {
  ctx.audit.record({ action, entity, entityId: id, changes: changesBetween(before, after) });
}
