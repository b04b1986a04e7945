import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import { categoriesRefusals as refused } from '../contract/categories.contract.ts';
import type { CategoryView, TemplateDraft, TemplateView } from '../contract/category.ts';
import { answerTemplateRecords } from './categories.scope.ts';

/** 分類 as a flat tree: each parent before its children. */
export async function listCategories(ctx: Ctx, input: { closed: boolean }): Promise<CategoryView[]> {
  const query = categoryQuery(ctx)
    .orderBy(sql`coalesce(p.sort_order, c.sort_order)`)
    .orderBy(sql`coalesce(p.id, c.id)`)
    .orderBy(sql`p.id is not null`)
    .orderBy('c.sort_order')
    .orderBy('c.name');
  const rows = await (input.closed ? query : query.where('c.active', '=', true)).execute();
  return rows;
}

/** @throws categories.absent */
export async function getCategory(ctx: Ctx, id: string): Promise<CategoryView> {
  const row = await categoryQuery(ctx).where('c.id', '=', id).executeTakeFirst();
  if (!row) throw refused.absent();
  return row;
}

function categoryQuery(ctx: Ctx) {
  return ctx.tx
    .selectFrom('ticket_categories as c')
    .leftJoin('ticket_categories as p', 'p.id', 'c.parent_id')
    .select(['c.id', 'c.version', 'c.code', 'c.name', 'c.parent_id as parentId', 'p.name as parentName', 'c.clause'])
    .select(['c.active', 'c.sort_order as sortOrder']);
}

interface TemplateInput {
  readonly use: TemplateDraft['use'] | null;
  readonly categoryId: string | null;
  readonly closed: boolean;
}

/** 定型文; with a category, its own and the general ones. */
export async function listTemplates(ctx: Ctx, input: TemplateInput): Promise<TemplateView[]> {
  let query = templateQuery(ctx).orderBy('t.use').orderBy('t.sort_order').orderBy('t.title').orderBy('t.id');
  if (!input.closed) query = query.where('t.active', '=', true);
  if (input.use) query = query.where('t.use', '=', input.use);
  const { categoryId } = input;
  if (categoryId) {
    query = query.where((eb) => eb.or([eb('t.category_id', 'is', null), eb('t.category_id', '=', categoryId)]));
  }
  return query.execute();
}

/** @throws categories.templateAbsent */
export async function getTemplate(ctx: Ctx, id: string): Promise<TemplateView> {
  const row = await templateQuery(ctx).where('t.id', '=', id).executeTakeFirst();
  if (!row) throw refused.templateAbsent();
  return row;
}

function templateQuery(ctx: Ctx) {
  return ctx.tx
    .selectFrom('answer_templates as t')
    .leftJoin('ticket_categories as c', 'c.id', 't.category_id')
    .select(['t.id', 't.version', 't.title', 't.use', 't.body', 't.category_id as categoryId', 't.active'])
    .select(['c.name as categoryName', 't.updated_by_name as updatedByName'])
    .where(answerTemplateRecords.seenBy(ctx.actor, 't'));
}
