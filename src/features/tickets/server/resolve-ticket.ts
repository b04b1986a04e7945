import { recordUse } from '#features/knowledge/server/knowledge.public.ts';
import type { FormOf } from '#kernel/process.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ticketProcess } from '../contract/ticket.process.ts';
import type { CauseDraft } from '../contract/ticket-draft.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { applyCause, noCause } from './apply-cause.ts';
import { solveProblem } from './cause.rules.ts';
import { whatWas } from './counted.rules.ts';
import { readKnowledge } from './references.reads.ts';
import { ticketStep } from './ticket.kind.ts';
import { expectCategory } from './ticket-facts.ts';
import type { TicketRecord } from './tickets.repo.ts';

type Resolution = FormOf<typeof ticketProcess, 'resolve'>;

/**
 * 解決. A known error named in the answer is the cause of a fault that has none yet (§3-2).
 * @throws tickets.answerRequired, causeRequired, categoryRequired, reportFirst, flashReportFirst, escalationOpen,
 * knowledgeAbsent, those of `applyCause`
 */
export const resolveTicket = ticketStep('resolve', async (ctx, ticket, input, of) => {
  const answer = input.answer.trim() || ticket.answer;
  if (answer === '') throw refused.answerRequired();
  const knowledge = await usedKnowledge(ctx, input, ticket);
  if (input.categoryId) await expectCategory(ctx, input.categoryId);
  const cause = input.cause ?? impliedCause(ticket, knowledge);
  const applied = cause ? await applyCause(ctx, ticket, cause, ticket.business_system_id) : noCause;
  const causeKind = applied.patch.cause_kind ?? ticket.cause_kind;
  const problem = of && solveProblem({ ...of, ticketKind: ticket.kind, answer, causeKind });
  if (problem) throw problem;
  const categoryId = input.categoryId ?? ticket.category_id;
  if (!categoryId) throw refused.categoryRequired();
  if (knowledge) await recordUse(ctx, { knowledgeId: knowledge.id, ticketId: ticket.id });
  return {
    clocks: applied.clocks,
    patch: {
      ...applied.patch,
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
  };
});

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
