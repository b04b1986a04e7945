import { sql } from 'kysely';
import { indexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** Keeps 所属 findable by code, name, full name and reading. */
export async function indexDepartments(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const rows = await ctx.tx
    .selectFrom('departments')
    .select(['id', 'code', 'name', 'full_name', 'reading'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  const at = ctx.clock.now();
  await indexDocuments(
    ctx.tx,
    rows.map((row) => ({
      kind: 'department',
      id: row.id,
      at,
      texts: [row.code, row.name, row.full_name, row.reading],
    })),
  );
}

/** Keeps 職員 findable by number, name, reading, extension, phone, mail and 所属. */
export async function indexStaff(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const rows = await unscopedStaffTexts(ctx, ids);
  const at = ctx.clock.now();
  await indexDocuments(
    ctx.tx,
    rows.map(({ id, ...texts }) => ({
      kind: 'staffMember',
      id,
      at,
      texts: [...Object.values(texts), unspaced(texts.name), unspaced(texts.reading)],
    })),
  );
}

/** Unscoped: the index holds everybody; a search asks the scope of its hits. */
function unscopedStaffTexts(ctx: Ctx, ids: readonly string[]) {
  return ctx.tx
    .selectFrom('staff_members')
    .innerJoin('departments', 'departments.id', 'staff_members.department_id')
    .select([
      'staff_members.id',
      'staff_members.staff_no',
      'staff_members.name',
      'staff_members.reading',
      'staff_members.extension',
      'staff_members.phone',
      'staff_members.mail',
      'departments.full_name',
    ])
    .where(sql<boolean>`staff_members.id = any(${ids}::uuid[])`)
    .execute();
}

/** People type a name with and without the space. */
const unspaced = (name: string) => name.replaceAll(' ', '');
