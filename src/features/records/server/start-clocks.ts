import { instantAt } from '#kernel/calendar/civil.ts';
import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import { clockTimes } from '#kernel/deadline/due-view.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RecordHead } from './record-kind.public.ts';
import { findNextClock } from './records.reads.ts';
import { insertClocks, stopClocks } from './records.repo.ts';

/** Sorts a record without a running clock behind every one with a deadline. */
export const noDue = instantAt('9999-12-30', '00:00');

/** Clocks of a step, by name: a rule starts one (and gives up an earlier one of that name), null leaves it out. */
export type ClockRules = Readonly<Record<string, DeadlineRule | null>>;

export async function startClocks(ctx: Ctx, record: { id: string; entity: string }, rules: ClockRules): Promise<void> {
  const started = Object.entries(rules).flatMap(([kind, rule]) => (rule ? [{ kind, rule }] : []));
  if (started.length === 0) return;
  await stopClocks(
    ctx,
    record.id,
    started.map(({ kind }) => kind),
    'voided_at',
  );
  const calendar = await readCalendar(ctx.tx);
  const at = ctx.clock.now();
  const clocks = started.map(({ kind, rule }) => ({ kind, rule, started_at: at, ...clockTimes(rule, calendar, at) }));
  await insertClocks(ctx, record, clocks);
}

/** What the lists need of the clocks. */
export async function dueColumns(ctx: Ctx, record: Pick<RecordHead, 'id'>) {
  const next = await findNextClock(ctx, record);
  return {
    next_clock: next?.kind ?? null,
    next_due_at: next?.due_at ?? null,
    next_warn_at: next?.warn_at ?? null,
    sort_due: next?.due_at ?? noDue,
  };
}
