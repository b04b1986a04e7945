import { today } from '#kernel/calendar/civil.ts';
import type { AnyJob, Units } from '#platform/jobs/job.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { dueMoves } from './assignments.repo.ts';
import { findTransferTarget } from './departments.repo.ts';
import { seat } from './transfer-staff.ts';

/** People who begin in one turn: on the first of April there are a thousand, and others are answered in between. */
const turn = 50;

/** Every morning: moves decided before take effect on their day. A missed morning is made up for by the next. */
export const beginAssignments: AnyJob = {
  name: 'people.beginAssignments',
  cron: '5 0 * * *',
  deliver: beginDueAssignments,
};

/** Whoever has begun is due no more: cut off between two turns, the next try goes on with the others. */
export async function beginDueAssignments(units: Pick<Units, 'write'>): Promise<void> {
  let last: string | null = null;
  do last = await units.write((ctx) => beginTurn(ctx, last));
  while (last !== null);
}

/** Gives the last of them, or null when nobody is left. */
async function beginTurn(ctx: Ctx, after: string | null): Promise<string | null> {
  const due = await dueMoves(ctx, { day: today(ctx.clock.now()), after, most: turn });
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
  return due.length < turn ? null : (due.at(-1)?.id ?? null);
}
