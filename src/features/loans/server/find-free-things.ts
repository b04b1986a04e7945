import type { Ctx } from '#platform/use-case/context.ts';
import type { LoanPool } from '../contract/loan-pools.data.ts';
import { loansRefusals } from '../contract/loans.refusals.ts';
import { listFreeThings } from './calendar.reads.ts';

/** 貸し出せる機器: of the pool, free in the whole time. @throws loans.endBeforeStart */
export async function findFreeThings(
  ctx: Ctx,
  asked: { pool: LoanPool; fromAt: string; dueAt: string; needsCurrent: boolean; q: string },
) {
  if (asked.dueAt <= asked.fromAt) throw loansRefusals.endBeforeStart();
  const found = await listFreeThings(ctx, asked);
  return found.map(({ id, assetTag, model, className }) => ({ id, assetTag, model, className }));
}
