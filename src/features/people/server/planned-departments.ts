import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PlannedWork } from '#platform/use-case/planned-work.ts';
import { departmentWords as words } from '../contract/people.messages.ts';
import { departmentsChanging } from './planned-departments.reads.ts';

/** 所属 that begin or end in the span: devices, contacts and tickets move with them. */
export async function plannedDepartments(ctx: Ctx, span: DateRange): Promise<PlannedWork[]> {
  const rows = await departmentsChanging(ctx, span);
  const inSpan = (day: string | null): day is string => day !== null && day >= span.from && day <= span.to;
  return rows.flatMap((row) => {
    const link = `/people/departments/${row.id}`;
    return [
      ...(inSpan(row.valid_from) ? [{ on: row.valid_from, what: words.begins(row.full_name), link }] : []),
      ...(inSpan(row.valid_to) ? [{ on: row.valid_to, what: words.ends(row.full_name), link }] : []),
    ];
  });
}
