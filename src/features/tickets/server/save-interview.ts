import type { Ctx } from '#platform/use-case/context.ts';
import { type InterviewDraft, interviewFields } from '../contract/ticket.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { missingFields } from './ticket.rules.ts';
import { findInterview, putInterview, toInterviewDraft } from './tickets.repo.ts';

/** 聞き取り (§3-2). What a field said before stays in the timeline. @throws those of `openTicket` */
export async function saveInterview(ctx: Ctx, input: Versioned & { interview: InterviewDraft }): Promise<void> {
  const ticket = await openTicket(ctx, input, 'saveInterview');
  const row = await findInterview(ctx, ticket.id);
  const before = row ? toInterviewDraft(row) : null;
  const changed = interviewFields.filter((field) => input.interview[field] !== (before?.[field] ?? ''));
  await putInterview(ctx, ticket.id, input.interview, missingFields(input.interview).length === 0);
  const lines = changed.map((field) => `${words.interview[field]} ${input.interview[field]}`);
  const was = Object.fromEntries(changed.map((field) => [field, before?.[field] ?? '']));
  await saveTicket(ctx, ticket, {
    action: 'tickets.saveInterview',
    entries: lines.length > 0 ? [{ kind: 'interview', body: lines.join('\n'), data: { was } }] : [],
    reindex: true,
  });
}
