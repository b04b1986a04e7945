import { ticketsWords } from '#features/tickets/contract/tickets.messages.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { foundWords as words } from '../contract/found.messages.ts';
import type { SuggestedTicket } from '../contract/suggestions.ts';
import { durationWords } from './duration-words.ts';
import { categoryOf, marked, type Question } from './question.ts';
import { readTicketCandidates } from './suggest.reads.ts';
import { gist, scoreOf } from './suggest.rules.ts';
import { readTextMatches } from './text-matches.reads.ts';

/** Tickets that hold the words asked for, each with how it ended. */
export async function findTickets(ctx: Ctx, question: Question, exceptId: string | null): Promise<SuggestedTicket[]> {
  const scores = await readTextMatches(ctx, 'ticket', question.terms);
  const rows = await readTicketCandidates(
    ctx,
    [...scores.keys()].filter((id) => id !== exceptId),
  );
  return rows.map((row) => {
    const isSameModel = question.modelId !== null && row.model_id === question.modelId;
    return {
      id: row.id,
      ticketNo: row.ticket_no,
      subject: row.subject,
      marks: marked(row.subject, question),
      receivedAt: row.received_at,
      departmentName: row.department_name,
      status: row.status,
      answer: row.answer,
      category: categoryOf(row),
      words: outcomeWords(row),
      isSameModel,
      score: scoreOf({
        textScore: scores.get(row.id) ?? 0,
        fullScore: question.fullScore,
        isSameModel,
        isSameCategory: question.categoryId !== null && row.category_id === question.categoryId,
        isSolved: row.resolved_at !== null,
        useCount: 0,
      }),
    };
  });
}

/** 津保健所　無線ドライバ適用で解決　11分. */
function outcomeWords(row: Awaited<ReturnType<typeof readTicketCandidates>>[number]): string {
  const way = gist(row.measure || row.answer);
  const outcome = row.resolved_at
    ? [way ? words.solvedIn(way) : ticketsWords.statuses.resolved, durationWords(row.received_at, row.resolved_at)]
    : [ticketsWords.statuses[row.status]];
  return [row.department_name ?? '', ...outcome].filter((part) => part !== '').join('　');
}
