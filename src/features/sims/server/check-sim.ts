import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SimView } from '../contract/sim.ts';
import { simsRefusals as refused } from '../contract/sims.contract.ts';
import { getSim } from './get-sim.ts';
import { findSim, insertEntry, setChecked } from './sims.repo.ts';

/** 突き合わせを記録: card, contract and device agree. @throws sims.absent, stoppedNow, checkedInFuture */
export async function checkSim(ctx: Ctx, input: { id: string; on: string; note: string }): Promise<SimView> {
  const sim = await findSim(ctx, input.id);
  if (!sim) throw refused.absent();
  if (sim.state === 'stopped') throw refused.stoppedNow();
  if (input.on > today(ctx.clock.now())) throw refused.checkedInFuture();
  await setChecked(ctx, input.id, input.on);
  await insertEntry(ctx, input.id, { kind: 'checked', body: input.note });
  const changes = { checked_on: [sim.checked_on, input.on], note: [null, input.note] } as const;
  ctx.audit.record({ action: 'sims.check', entity: 'sim', entityId: input.id, changes });
  return getSim(ctx, { id: input.id });
}
