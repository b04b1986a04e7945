import type { Ctx } from '#platform/use-case/context.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { openTicket, saveTicket } from './change-ticket.ts';

/** 遠隔操作を始める, only with the consent of the one at the PC (§3-1). @throws tickets.consentRequired, remoteRunning */
export async function startRemoteSession(
  ctx: Ctx,
  input: Versioned & { consentedBy: string; tool: string },
): Promise<void> {
  const ticket = await openTicket(ctx, input, 'startRemote');
  const consentedBy = input.consentedBy || ticket.remote_consented_by;
  if (!consentedBy) throw refused.consentRequired();
  if (ticket.remote_started_at && !ticket.remote_ended_at) throw refused.remoteRunning();
  const now = ctx.clock.now();
  const tool = input.tool || words.remoteTool;
  await saveTicket(ctx, ticket, {
    action: 'tickets.startRemoteSession',
    patch: {
      remote_tool: tool,
      remote_consented_by: consentedBy,
      remote_consented_at: ticket.remote_started_at ? now : (ticket.remote_consented_at ?? now),
      remote_started_at: now,
      remote_ended_at: null,
    },
    entries: [{ kind: 'remoteStarted', data: { by: consentedBy, tool } }],
  });
}

/** 遠隔操作を終える. @throws tickets.remoteNotRunning */
export async function endRemoteSession(ctx: Ctx, input: Versioned & { note: string }): Promise<void> {
  const ticket = await openTicket(ctx, input, 'endRemote');
  if (!ticket.remote_started_at || ticket.remote_ended_at) throw refused.remoteNotRunning();
  await saveTicket(ctx, ticket, {
    action: 'tickets.endRemoteSession',
    patch: { remote_ended_at: ctx.clock.now() },
    entries: [{ kind: 'remoteEnded', body: input.note }],
  });
}
