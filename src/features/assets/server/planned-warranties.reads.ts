import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PlannedWork } from '#platform/use-case/planned-work.ts';
import { assetsWords } from '../contract/assets.messages.ts';

/** Devices in use whose warranty ends in the span, counted by day. */
export async function plannedWarranties(ctx: Ctx, span: DateRange): Promise<PlannedWork[]> {
  const rows = await ctx.tx
    .selectFrom('assets')
    .select('warranty_until')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('warranty_until', '>=', span.from)
    .where('warranty_until', '<=', span.to)
    .where('status', '<>', 'disposed')
    .groupBy('warranty_until')
    .execute();
  return rows.flatMap((row) =>
    row.warranty_until
      ? [{ on: row.warranty_until, what: assetsWords.warrantiesEnd(Number(row.n)), link: '/assets?view=warranty' }]
      : [],
  );
}
