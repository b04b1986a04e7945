import { verdictOf } from '#platform/duty/judge.reads.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { StandingAsked, StandingDuties } from '../contract/clause-judgement.ts';
import { contractRefusals } from '../contract/contract.contract.ts';
import { duties } from '../contract/duties.data.ts';
import { checkOf } from './judge-chapter.ts';
import { standingsOf } from './judgements.reads.ts';

const nothing = { occasions: 0, kept: 0, late: 0, missing: 0 };

/** The duties of the contract that stand so, as the hourly judgement knows it: what the bar of a home counts. @throws contract.periodReversed */
export async function dutiesStanding(ctx: Ctx, { standing, ...period }: StandingAsked): Promise<StandingDuties> {
  if (period.to < period.from) throw contractRefusals.periodReversed();
  const known = await standingsOf(ctx, period);
  const of = new Map(known.map((row) => [row.duty, row]));
  const rows = duties
    .filter(({ kind, id }) => kind === 'duty' && standingOf(id, of.get(id)) === standing)
    .map(({ id, clause, duty }) => {
      const { occasions, kept, late, missing } = of.get(id) ?? nothing;
      return { id, clause, duty, occasions, kept, late, missing };
    });
  return {
    judgedAt:
      known
        .map((row) => row.judged_at)
        .toSorted()
        .at(-1) ?? null,
    rows: rows.toSorted((a, b) => b.missing - a.missing || b.late - a.late),
  };
}

/** What nothing checks, and what was checked and never judged in these weeks, count as the bar counts them. */
function standingOf(id: string, known: Parameters<typeof verdictOf>[0] | undefined) {
  return checkOf(id) && known ? verdictOf(known) : 'unchecked';
}
