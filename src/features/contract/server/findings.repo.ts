import type { Insertable } from 'kysely';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';

export async function insertFinding(ctx: Ctx, finding: Insertable<Schema['findings']>): Promise<void> {
  await ctx.tx.insertInto('findings').values(finding).execute();
}
