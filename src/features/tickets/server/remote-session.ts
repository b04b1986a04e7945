import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { ticketStep } from './ticket.kind.ts';

/** 遠隔操作を始める, only with the consent of the one at the PC (§3-1). @throws tickets.consentRequired, remoteRunning */
export const startRemoteSession = ticketStep('startRemoteSession', (ctx, ticket, input) => {
  const by = input.consentedBy || ticket.remote_consented_by;
  if (!by) throw refused.consentRequired();
  const now = ctx.clock.now();
  const tool = input.tool || words.remoteTool;
  return {
    patch: {
      remote_tool: tool,
      remote_consented_by: by,
      remote_consented_at: ticket.remote_started_at ? now : (ticket.remote_consented_at ?? now),
      remote_started_at: now,
      remote_ended_at: null,
    },
    entries: [{ kind: 'remoteStarted', data: { by, tool } }],
  };
});

/** 遠隔操作を終える. @throws tickets.remoteNotRunning */
export const endRemoteSession = ticketStep('endRemoteSession', (ctx, _ticket, { note }) => ({
  patch: { remote_ended_at: ctx.clock.now() },
  entries: [{ kind: 'remoteEnded', body: note }],
}));
