import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';

/** Whether any week has its report. */
export async function anyReport(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql`select 1 from records where entity = 'weeklyReport' limit 1`.execute(ctx.tx);
  return rows.length > 0;
}
