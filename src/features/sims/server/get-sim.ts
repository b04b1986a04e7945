import type { Ctx } from '#platform/use-case/context.ts';
import type { SimRow, SimView } from '../contract/sim.ts';
import { simsRefusals as refused, simsPermissions } from '../contract/sims.contract.ts';
import { readEntries, readSim } from './sims.reads.ts';

/** One SIM with its history. @throws sims.absent */
export async function getSim(ctx: Ctx, { id }: { id: string }): Promise<SimView> {
  const sim = await readSim(ctx, id);
  if (!sim) throw refused.absent();
  const keeps = simsPermissions.keep.roles.includes(ctx.actor.role);
  const checks = keeps && sim.state !== 'stopped';
  return {
    ...(sim as typeof sim & SimRow),
    entries: (await readEntries(ctx, id)) as SimView['entries'],
    actions: [...(checks ? (['check'] as const) : []), ...(keeps ? (['revise'] as const) : [])],
  };
}
