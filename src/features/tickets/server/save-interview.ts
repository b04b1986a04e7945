import { interviewFields } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketStep } from './ticket.kind.ts';
import { missingFields } from './ticket.rules.ts';
import { findInterview, putInterview, toInterviewDraft } from './tickets.repo.ts';

/** 聞き取り (§3-2). What a field said before stays in the timeline. @throws tickets.interviewOfFault */
export const saveInterview = ticketStep('saveInterview', async (ctx, ticket, { interview }) => {
  const row = await findInterview(ctx, ticket.id);
  const before = row ? toInterviewDraft(row) : null;
  const changed = interviewFields.filter((field) => interview[field] !== (before?.[field] ?? ''));
  await putInterview(ctx, ticket.id, interview, missingFields(interview).length === 0);
  const body = changed.map((field) => `${words.interview[field]} ${interview[field]}`).join('\n');
  const was = Object.fromEntries(changed.map((field) => [field, before?.[field] ?? '']));
  return { entries: body === '' ? [] : [{ kind: 'interview', body, data: { was } }], reindex: true };
});
