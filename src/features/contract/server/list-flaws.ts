import type { DateRange } from '#kernel/calendar/periods.ts';
import { countOccasions, listFlaws as readFlaws } from '#platform/duty/judge.reads.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Flaw } from '../contract/clause-judgement.ts';
import { contractRefusals } from '../contract/contract.contract.ts';
import { dutyById } from '../contract/duty-register.ts';
import { checkOf, judgedSpan } from './judge-chapter.ts';

/** A page of what was late, missing or not certain of a duty. @throws contract.dutyAbsent, contract.periodReversed */
export async function listFlaws(
  ctx: Ctx,
  input: DateRange & { duty: string; offset: number; limit: number },
): Promise<{ rows: Flaw[]; total: number }> {
  if (!dutyById(input.duty)) throw contractRefusals.dutyAbsent();
  const check = checkOf(input.duty);
  const span = await judgedSpan(ctx, input);
  if (!check || !span) return { rows: [], total: 0 };
  const { late, missing, insufficient } = await countOccasions(ctx, check, span);
  const rows = await readFlaws(ctx, check, span, input);
  return { rows: rows.map(({ unsure: _, ...row }) => row), total: late + missing + insufficient };
}
