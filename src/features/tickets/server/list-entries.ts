import type { Ctx } from '#platform/use-case/context.ts';
import { readableTicket } from './change-ticket.ts';
import { readEntries, readMentionList } from './entries.reads.ts';

/** 経過 of a readable ticket. @throws tickets.absent */
export async function listEntries(ctx: Ctx, input: Parameters<typeof readEntries>[1]) {
  await readableTicket(ctx, input.id);
  return readEntries(ctx, input);
}

/** Notices of the agent behind the account; an account without one has none. */
export async function listMentions(
  ctx: Ctx,
  input: { unreadOnly: boolean; cursor?: string | null | undefined; limit: number },
) {
  const { agentId } = ctx.actor;
  const nothing = { rows: [], nextCursor: null, total: { count: 0, capped: false }, unread: 0 };
  return agentId ? readMentionList(ctx, agentId, input) : nothing;
}
