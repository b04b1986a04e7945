import { type DateRange, fiscalYear, half, halfRange } from '#kernel/calendar/periods.ts';
import { verdictOf } from '#platform/duty/judge.reads.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type ClauseStandings, type DutyStanding, worstOf } from '../contract/clause-judgement.ts';
import { contractRefusals } from '../contract/contract.contract.ts';
import { duties } from '../contract/duties.data.ts';
import { checkOf } from './judge-chapter.ts';
import { type KnownStanding, monthsOf, standingsOf } from './judgements.reads.ts';

/** The worst of each clause by what is known of its duties; a duty without a check is 未履行（検査なし）. */
function clausesBy(rows: readonly KnownStanding[]): Record<string, DutyStanding> {
  const known = new Map(rows.map((row) => [row.duty, verdictOf(row)]));
  const standing = ({ id, kind }: (typeof duties)[number]): DutyStanding => {
    if (kind === 'scope') return 'scope';
    return checkOf(id) ? (known.get(id) ?? 'noOccasion') : 'unchecked';
  };
  const byClause = Map.groupBy(duties, ({ clause }) => clause);
  return Object.fromEntries([...byClause].map(([clause, own]) => [clause, worstOf(own.map(standing))]));
}

/** How every clause stands as the hourly judgement knows it: in a period, and by month of its half year. @throws contract.periodReversed */
export async function clauseStandings(ctx: Ctx, period: DateRange): Promise<ClauseStandings> {
  if (period.to < period.from) throw contractRefusals.periodReversed();
  const now = await standingsOf(ctx, period);
  const months = await monthsOf(ctx, halfRange(fiscalYear(period.from), half(period.from)));
  const at = [...now, ...months].map((row) => row.judged_at).toSorted();
  return {
    judgedAt: at.at(-1) ?? null,
    now: clausesBy(now),
    months: [...Map.groupBy(months, ({ month }) => month)].map(([month, rows]) => ({
      month,
      clauses: clausesBy(rows),
    })),
  };
}
