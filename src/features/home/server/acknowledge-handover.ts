import type { Ctx } from '#platform/use-case/context.ts';
import type { HandoverView } from '../contract/handover.ts';
import { homeRefusals } from '../contract/home.contract.ts';
import { handoverOf } from './handover-view.ts';
import { findHandover } from './handovers.reads.ts';
import { insertAcknowledgement } from './handovers.repo.ts';

/** 確認した (§13-5). @throws home.noAgent, home.absent, home.notClosed, home.alreadyRead */
export async function acknowledgeHandover(ctx: Ctx, { id }: { id: string }): Promise<HandoverView> {
  const { agentId } = ctx.actor;
  if (!agentId) throw homeRefusals.noAgent();
  const row = await findHandover(ctx, id);
  if (!row) throw homeRefusals.absent();
  if (row.state !== 'closed') throw homeRefusals.notClosed();
  if (!(await insertAcknowledgement(ctx, id, agentId))) throw homeRefusals.alreadyRead();
  ctx.audit.record({
    action: 'home.acknowledgeHandover',
    entity: 'handover',
    entityId: id,
    changes: { readBy: [null, ctx.actor.name] },
  });
  return handoverOf(ctx, id);
}
