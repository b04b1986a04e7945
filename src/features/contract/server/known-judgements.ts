import type { DateRange } from '#kernel/calendar/periods.ts';
import { weekRange } from '#kernel/calendar/periods.ts';
import { verdictOf } from '#platform/duty/judge.reads.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { KnownJudgement } from '../contract/clause-judgement.ts';
import { contractRefusals } from '../contract/contract.contract.ts';
import { dutyById } from '../contract/duty-register.ts';
import { definitionOf } from './definition-of.ts';
import { checkOf } from './judge-chapter.ts';
import { listJudgements } from './judgements.reads.ts';

/** その日に知られていたこと: each time the answer for a week of the period changed. @throws contract.dutyAbsent, periodReversed */
export async function knownJudgements(
  ctx: Ctx,
  input: DateRange & { duty: string },
): Promise<{ definition: string | null; rows: KnownJudgement[] }> {
  if (!dutyById(input.duty)) throw contractRefusals.dutyAbsent();
  if (input.to < input.from) throw contractRefusals.periodReversed();
  const check = checkOf(input.duty);
  const definition = check ? definitionOf(ctx, check) : null;
  const rows = await listJudgements(ctx, input.duty, { from: weekRange(input.from).from, to: input.to });
  return {
    definition,
    rows: rows.map(({ late, missing, insufficient, ...row }) => ({
      late,
      missing,
      insufficient,
      week: row.week_from,
      judgedAt: row.judged_at,
      standing: verdictOf({ ...row, late, missing, insufficient }),
      isFormer: row.definition !== definition,
    })),
  };
}
