import type { DateRange } from '#kernel/calendar/periods.ts';
import { verdictOf } from '#platform/duty/judge.reads.ts';
import { holds } from '#platform/rpc/holds.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { contractPermissions } from '../contract/contract.contract.ts';
import { duties } from '../contract/duties.data.ts';
import { dutyById } from '../contract/duty-register.ts';
import type { DutyStrip } from '../contract/duty-strip.ts';
import { checkOf } from './judge-chapter.ts';
import { standingsOf } from './judgements.reads.ts';

const shown = 8;
const total = duties.filter(({ kind }) => kind === 'duty').length;

/**
 * How the duties stand over the weeks that begin in a period; null for who does not judge the contract, or before the first
 * judgement. Capped: the worst few by name, beside how many there are.
 */
export async function dutyStrip(ctx: Ctx, period: DateRange): Promise<DutyStrip | null> {
  if (!holds(ctx.actor, contractPermissions.readClauses)) return null;
  const rows = (await standingsOf(ctx, period)).filter(({ duty }) => checkOf(duty));
  if (rows.length === 0) return null;
  const counts = { kept: 0, late: 0, missing: 0, insufficient: 0, noOccasion: 0, unchecked: total };
  for (const row of rows) {
    counts[verdictOf(row)] += 1;
    counts.unchecked -= 1;
  }
  const red = rows
    .filter(({ late, missing }) => late + missing > 0)
    .toSorted((a, b) => b.missing - a.missing || b.late - a.late)
    .slice(0, shown)
    .map(({ duty, late, missing, ...row }) => ({
      duty,
      late,
      missing,
      words: dutyById(duty)?.duty ?? '',
      standing: verdictOf({ ...row, late, missing }),
    }));
  const judgedAt =
    rows
      .map((row) => row.judged_at)
      .toSorted()
      .at(-1) ?? ctx.clock.now();
  return { ...period, judgedAt, total, counts, red };
}
