import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** 所属 whose first or last day lies in the span. */
export function departmentsChanging(ctx: Ctx, span: DateRange) {
  return ctx.tx
    .selectFrom('departments')
    .select(['id', 'full_name', 'valid_from', 'valid_to'])
    .where((eb) => eb.or([eb.between('valid_from', span.from, span.to), eb.between('valid_to', span.from, span.to)]))
    .orderBy('sort_path')
    .execute();
}
