import type { Ctx } from '#platform/use-case/context.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { countUnreadMentions } from './entries.reads.ts';
import { markMentionsRead } from './entries.repo.ts';

/** Marks notices as read; without ids, all of mine. @throws tickets.noAgent */
export async function readMentions(ctx: Ctx, input: { ids: string[] }): Promise<{ unread: number }> {
  const { agentId } = ctx.actor;
  if (!agentId) throw refused.noAgent();
  await markMentionsRead(ctx, agentId, input.ids);
  return { unread: await countUnreadMentions(ctx, agentId) };
}
