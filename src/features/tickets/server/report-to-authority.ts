import { newId } from '#kernel/id.ts';
import { insertAuthorityReport, listAuthorityReports } from './reports.repo.ts';
import { ticketStep } from './ticket.kind.ts';

/** 県へ報告する: 第1報, then 続報 (§3-2). Meets whichever clock of a report runs. */
export const reportToAuthority = ticketStep('reportToAuthority', async (ctx, ticket, { body, isFinal }) => {
  const nth = (await listAuthorityReports(ctx, ticket.id)).length + 1;
  await insertAuthorityReport(ctx, {
    id: newId(),
    ticket_id: ticket.id,
    nth,
    body,
    is_final: isFinal,
    reported_by: ctx.actor.id,
    reported_by_name: ctx.actor.name,
    reported_at: ctx.clock.now(),
  });
  return { patch: { awaits_authority: true }, entries: [{ kind: 'authorityReport', body, data: { nth, isFinal } }] };
});
