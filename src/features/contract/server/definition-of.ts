import { createHash } from 'node:crypto';
import { calendarOf } from '#kernel/calendar/open-days.ts';
import type { DutyCheck, DutySpan } from '#platform/duty/duty-check.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { dutyById } from '../contract/duty-register.ts';

const anyWeek: DutySpan = {
  from: '2026-10-05',
  to: '2026-10-11',
  now: '2026-10-12T00:00:00Z',
  calendar: calendarOf([]),
};
const known = new WeakMap<DutyCheck, string>();

/** The fingerprint of what a check counts: our wording of the duty, the words of the check and its statement. */
export function definitionOf(ctx: Ctx, check: DutyCheck): string {
  const found = known.get(check);
  if (found) return found;
  const parts = [dutyById(check.duty)?.duty ?? '', ...check.basis, check.occasions(anyWeek).compile(ctx.tx).sql];
  const made = createHash('sha256').update(parts.join('\n')).digest('hex');
  known.set(check, made);
  return made;
}
