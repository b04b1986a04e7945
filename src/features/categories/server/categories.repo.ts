import type { SeenRecord } from '#kernel/contract/step-procedures.ts';
import { newId } from '#kernel/id.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { CategoryDraft, TemplateDraft } from '../contract/category.ts';
import { answerTemplateRecords } from './categories.scope.ts';

export function findCategory(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('ticket_categories').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findCategoryByName(ctx: Ctx, parentId: string | null, name: string) {
  const query = ctx.tx.selectFrom('ticket_categories').selectAll().where('name', '=', name);
  const beside = parentId ? query.where('parent_id', '=', parentId) : query.where('parent_id', 'is', null);
  return beside.executeTakeFirst();
}

export async function hasChildren(ctx: Ctx, id: string): Promise<boolean> {
  const child = await ctx.tx
    .selectFrom('ticket_categories')
    .select('id')
    .where('parent_id', '=', id)
    .executeTakeFirst();
  return child !== undefined;
}

export function readCategoryCodes(ctx: Ctx) {
  return ctx.tx.selectFrom('ticket_categories').select(['id', 'code']).execute();
}

export function insertCategory(ctx: Ctx, row: CategoryDraft & { id?: string; code: string }) {
  return ctx.tx
    .insertInto('ticket_categories')
    .values({
      id: row.id ?? newId(),
      code: row.code,
      parent_id: row.parentId,
      name: row.name,
      clause: row.clause,
      sort_order: row.sortOrder,
      active: row.active,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returningAll()
    .executeTakeFirst();
}

export function updateCategory(ctx: Ctx, seen: SeenRecord, draft: CategoryDraft) {
  return updateVersioned(ctx.tx, 'ticket_categories', seen, {
    parent_id: draft.parentId,
    name: draft.name,
    clause: draft.clause,
    sort_order: draft.sortOrder,
    active: draft.active,
  });
}

const templateColumns = (ctx: Ctx, draft: TemplateDraft) => ({
  title: draft.title,
  use: draft.use,
  body: draft.body,
  category_id: draft.categoryId,
  active: draft.active,
  updated_by_name: ctx.actor.name,
  updated_at: ctx.clock.now(),
});

export function findTemplate(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('answer_templates')
    .selectAll()
    .where('id', '=', id)
    .where(answerTemplateRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}

export function insertTemplate(ctx: Ctx, draft: TemplateDraft) {
  return ctx.tx
    .insertInto('answer_templates')
    .values({ id: newId(), ...templateColumns(ctx, draft) })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function updateTemplate(ctx: Ctx, seen: SeenRecord, draft: TemplateDraft) {
  return updateVersioned(ctx.tx, 'answer_templates', seen, templateColumns(ctx, draft));
}
