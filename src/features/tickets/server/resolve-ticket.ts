import { recordUse } from '#features/knowledge/server/knowledge.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { CauseDraft, Versioned } from '../contract/ticket-draft.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { applyCause, isFlashSent } from './apply-cause.ts';
import { solveProblem } from './cause.rules.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { meetClocks, voidClocks } from './clocks.repo.ts';
import { whatWas } from './counted.rules.ts';
import { listEscalations } from './escalations.repo.ts';
import { readKnowledge, readSystem } from './references.reads.ts';
import { listAuthorityReports } from './reports.repo.ts';
import { expectCategory } from './ticket-facts.ts';
import type { TicketPatch, TicketRecord } from './tickets.repo.ts';
import { ticketResolved } from './tickets-events.public.ts';

interface Resolution extends Versioned {
  readonly answer: string;
  readonly knowledgeId: string | null;
  readonly cause: CauseDraft | null;
  readonly categoryId?: string | undefined;
}

/**
 * 解決. A known error named in the answer is the cause of a fault that has none yet (§3-2).
 * @throws tickets.answerRequired, causeRequired, categoryRequired, reportFirst, flashReportFirst, escalationOpen,
 * knowledgeAbsent, those of `openTicket` and `applyCause`
 */
export async function resolveTicket(ctx: Ctx, input: Resolution): Promise<void> {
  const ticket = await openTicket(ctx, input, 'resolve');
  const answer = input.answer.trim() || ticket.answer;
  if (answer === '') throw refused.answerRequired();
  const knowledge = await usedKnowledge(ctx, input, ticket);
  if (input.categoryId) await expectCategory(ctx, input.categoryId);
  const cause = input.cause ?? impliedCause(ticket, knowledge);
  const applied = cause ? await applyCause(ctx, ticket, cause, ticket.business_system_id) : { patch: {}, entries: [] };
  await refuseUnready(ctx, ticket, applied.patch, answer);
  const categoryId = input.categoryId ?? ticket.category_id;
  if (!categoryId) throw refused.categoryRequired();
  await meetClocks(ctx, ticket.id, { kinds: ['firstAnswer', 'resolution', 'requestAnswer'] });
  await voidClocks(ctx, ticket.id, { kinds: ['waitingReply'] });
  await saveTicket(ctx, ticket, {
    action: 'tickets.resolve',
    patch: {
      ...applied.patch,
      status: 'resolved',
      answer,
      category_id: categoryId,
      knowledge_id: knowledge?.id ?? applied.patch.knowledge_id ?? ticket.knowledge_id,
      first_answered_at: ticket.first_answered_at ?? ctx.clock.now(),
      resolved_at: ctx.clock.now(),
      waiting_for: null,
      waiting_reason: null,
    },
    entries: [
      ...applied.entries,
      { kind: 'resolved', body: answer, data: whatWas(ticket, { category_id: categoryId }), shared: true },
    ],
    reindex: true,
  });
  if (knowledge) await recordUse(ctx, { knowledgeId: knowledge.id, ticketId: ticket.id });
  const fact = { ticketId: ticket.id, ticketNo: ticket.ticket_no };
  await ctx.events.emit(ticketResolved, { ...fact, knowledgeId: knowledge?.id ?? null });
}

async function usedKnowledge(ctx: Ctx, input: Resolution, ticket: TicketRecord) {
  const id = input.knowledgeId ?? ticket.knowledge_id;
  const knowledge = id ? await readKnowledge(ctx, id) : undefined;
  if (input.knowledgeId && !knowledge) throw refused.knowledgeAbsent();
  return knowledge;
}

function impliedCause(ticket: TicketRecord, knowledge: { id: string; kind: string } | undefined): CauseDraft | null {
  if (ticket.kind !== 'fault' || ticket.cause_kind !== null || knowledge?.kind !== 'knownError') return null;
  return { kind: 'known', text: '', measure: '', knowledgeId: knowledge.id };
}

async function refuseUnready(ctx: Ctx, ticket: TicketRecord, patch: TicketPatch, answer: string): Promise<void> {
  const causeKind = patch.cause_kind ?? ticket.cause_kind;
  const systemId = patch.business_system_id ?? ticket.business_system_id;
  const reports = await listAuthorityReports(ctx, ticket.id);
  const escalations = await listEscalations(ctx, ticket.id);
  const open = escalations.find((each) => each.replied_at === null && each.handed_back_at === null);
  const problem = solveProblem({
    ticketKind: ticket.kind,
    answer,
    causeKind,
    reportCount: reports.length,
    flashSent: await isFlashSent(ctx, ticket.id, systemId),
    systemName: systemId ? ((await readSystem(ctx, systemId))?.name ?? null) : null,
    openEscalation: open?.target_name ?? null,
  });
  if (problem) throw problem;
}
