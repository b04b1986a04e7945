import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { JobDefinition } from '#platform/use-case/module.ts';
import { dueMoves } from './assignments.repo.ts';
import { findTransferTarget } from './departments.repo.ts';
import { seat } from './transfer-staff.ts';

/** Every morning: moves decided before take effect on their day. A missed morning is made up for by the next. */
export const beginAssignments: JobDefinition = {
  name: 'people.beginAssignments',
  cron: '5 0 * * *',
  run: beginDueAssignments,
};

export async function beginDueAssignments(ctx: Ctx): Promise<void> {
  const due = await dueMoves(ctx, today(ctx.clock.now()));
  for (const person of due) {
    const target = await findTransferTarget(ctx, person.next);
    await seat(ctx, [person], { id: person.next, siteId: target?.site_id ?? null, on: person.valid_from });
    ctx.audit.record({
      action: 'people.beginAssignment',
      entity: 'staffMember',
      entityId: person.id,
      changes: { department_id: [person.department_id, person.next], on: [null, person.valid_from] },
    });
  }
}
