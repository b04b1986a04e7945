import { today } from '#kernel/calendar/civil.ts';
import { formatWareki } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SimView } from '../contract/sim.ts';
import { simsRefusals as refused } from '../contract/sims.contract.ts';
import { getSim } from './get-sim.ts';
import { findSim, insertEntry, setChecked } from './sims.repo.ts';

interface Check {
  readonly id: string;
  readonly version: number;
  readonly on: string;
  readonly note: string;
}

/**
 * 突き合わせを記録: card, contract and device, as they were seen, agree. A later comparison is not taken back by an older one.
 * @throws sims.absent, stoppedNow, checkedInFuture, checkedLater; StaleVersion when it was changed meanwhile
 */
export async function checkSim(ctx: Ctx, input: Check): Promise<SimView> {
  const sim = await findSim(ctx, input.id);
  if (!sim) throw refused.absent();
  if (sim.state === 'stopped') throw refused.stoppedNow();
  if (input.on > today(ctx.clock.now())) throw refused.checkedInFuture();
  if (sim.checked_on && input.on < sim.checked_on) throw refused.checkedLater({ on: formatWareki(sim.checked_on) });
  await setChecked(ctx, input, input.on);
  await insertEntry(ctx, input.id, { kind: 'checked', body: input.note });
  const changes = { checked_on: [sim.checked_on, input.on], note: [null, input.note] } as const;
  ctx.audit.record({ action: 'sims.check', entity: 'sim', entityId: input.id, changes });
  return getSim(ctx, { id: input.id });
}
