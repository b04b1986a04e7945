import type { Ctx } from '#platform/use-case/context.ts';
import type { LoanPool } from '../contract/loan-pools.data.ts';
import { loansRefusals } from '../contract/loans.refusals.ts';
import { listFreeThings } from './calendar.reads.ts';

/** 貸し出せる機器: of the pool, free in the whole time. @throws loans.endBeforeStart */
export async function findFreeThings(
  ctx: Ctx,
  asked: { pool: LoanPool; fromAt: string; dueAt: string; needsCurrent: boolean; q: string; kitId: string | null },
) {
  if (asked.dueAt <= asked.fromAt) throw loansRefusals.endBeforeStart();
  const found = await listFreeThings(ctx, asked);
  return found.map(({ kit, kitId, ...thing }) => ({ ...thing, kit: kit && kitId ? { id: kitId, name: kit } : null }));
}
