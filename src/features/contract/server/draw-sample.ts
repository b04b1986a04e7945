import { drawOccasions } from '#platform/duty/judge.reads.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DrawnSample, SampleDraw } from '../contract/clause-judgement.ts';
import { contractRefusals } from '../contract/contract.contract.ts';
import { dutyById } from '../contract/duty-register.ts';
import { checkOf, judgedSpan } from './judge-chapter.ts';

/** 無作為抽出: some occasions of a duty, kept or not, by a seed. @throws contract.dutyAbsent, contract.periodReversed */
export async function drawSample(ctx: Ctx, input: SampleDraw): Promise<DrawnSample> {
  if (!dutyById(input.duty)) throw contractRefusals.dutyAbsent();
  const check = checkOf(input.duty);
  const span = await judgedSpan(ctx, input);
  if (!check || !span) return { total: 0, rows: [] };
  const rows = await drawOccasions(ctx, check, span, input);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ nth, id, at, due, done, what, link, state }) => ({ nth, id, at, due, done, what, link, state })),
  };
}
