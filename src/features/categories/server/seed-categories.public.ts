import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { categorySeeds } from '../contract/categories.data.ts';
import type { CategoryDraft } from '../contract/category.ts';
import { insertCategory, readCategoryCodes } from './categories.repo.ts';

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
  { code, name, clause, parentId, sortOrder }: Omit<CategoryDraft, 'active'> & { code: string },
): Promise<string> {
  const id = newId();
  await insertCategory(ctx, { id, code, name, clause, parentId, sortOrder, active: true });
  return id;
}
