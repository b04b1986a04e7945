import { toCivil } from '#kernel/calendar/civil.ts';
import { marksOf } from '#kernel/text/marks.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SuggestedKnowledge, SuggestedTicket, SuggestInput, Suggestions } from '../contract/intake.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { durationWords } from './due-words.ts';
import { readAsset } from './references.reads.ts';
import {
  readBurst,
  readBurstNames,
  readKnowledgeCandidates,
  readTextMatches,
  readTicketCandidates,
} from './suggest.reads.ts';
import { bestOf, gist, scoreOf, type Term, termsOf } from './suggest.rules.ts';

const shown = { knownErrors: 3, tickets: 5, manuals: 4 } as const;

interface Question {
  readonly terms: readonly Term[];
  readonly fullScore: number;
  readonly modelId: string | null;
  readonly categoryId: string | null;
}

/** 候補 while the agent types: known errors, similar tickets and manuals for that very model, and a burst of today. */
export async function suggest(ctx: Ctx, input: SuggestInput): Promise<Suggestions> {
  const question = await questionOf(ctx, `${input.subject} ${input.event}`, input);
  const knowledge = await findKnowledge(ctx, question);
  const knownErrors = bestOf(
    knowledge.filter((item) => item.kind === 'knownError'),
    shown.knownErrors,
  );
  const manuals = bestOf(
    knowledge.filter((item) => item.kind !== 'knownError'),
    shown.manuals,
  );
  const tickets = bestOf(await findTickets(ctx, question, input.exceptId), shown.tickets);
  return {
    count: knownErrors.length + tickets.length + manuals.length,
    burst: await findBurst(ctx, input),
    knownErrors,
    tickets,
    manuals,
  };
}

/** すぐ試せる方法 on the portal: published knowledge only, nobody's tickets. */
export async function suggestForAsk(
  ctx: Ctx,
  input: { text: string; assetId: string | null },
): Promise<SuggestedKnowledge[]> {
  const question = await questionOf(ctx, input.text, { assetId: input.assetId, categoryId: null });
  const found = (await findKnowledge(ctx, question)).filter((item) => question.terms.length > 0 && item.score >= 0.3);
  return bestOf(found, shown.knownErrors);
}

async function questionOf(ctx: Ctx, text: string, of: { assetId: string | null; categoryId: string | null }) {
  const terms = termsOf(text);
  const asset = of.assetId ? await readAsset(ctx, of.assetId) : undefined;
  const fullScore = terms.reduce((sum, term) => sum + term.weight, 0);
  return { terms, fullScore, modelId: asset?.model_id ?? null, categoryId: of.categoryId };
}

async function findKnowledge(ctx: Ctx, question: Question): Promise<SuggestedKnowledge[]> {
  const scores = await readTextMatches(ctx, 'knowledge', question.terms);
  const rows = await readKnowledgeCandidates(ctx, [...scores.keys()], question.modelId);
  return rows.map((row) => ({
    id: row.id,
    knowledgeNo: row.knowledge_no,
    kind: row.kind,
    title: row.title,
    marks: marked(row.title, question),
    body: row.body,
    edition: row.edition,
    pageCount: row.page_count,
    updatedAt: row.updated_at,
    useCount: row.use_count,
    targetName: row.model_name,
    category: categoryOf(row),
    isSameModel: row.is_same_model,
    score: scoreOf({
      textScore: scores.get(row.id) ?? 0,
      fullScore: question.fullScore,
      isSameModel: row.is_same_model,
      isSameCategory: question.categoryId !== null && row.category_id === question.categoryId,
      isSolved: true,
      useCount: row.use_count,
    }),
  }));
}

async function findTickets(ctx: Ctx, question: Question, exceptId: string | null): Promise<SuggestedTicket[]> {
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

interface CategoryRow {
  readonly category_id: string | null;
  readonly category_name: string | null;
  readonly parent_name: string | null;
}

function categoryOf({ category_id, category_name, parent_name }: CategoryRow) {
  if (category_id === null || category_name === null) return null;
  return { id: category_id, name: parent_name === null ? category_name : `${parent_name} › ${category_name}` };
}

function marked(text: string, question: Question) {
  const terms = question.terms.map((term) => term.word);
  return marksOf(text, terms).map(({ from, to }) => ({ from, to }));
}

/** 津保健所　無線ドライバ適用で解決　11分. */
function outcomeWords(row: Awaited<ReturnType<typeof readTicketCandidates>>[number]): string {
  const way = gist(row.measure || row.answer);
  const outcome = row.resolved_at
    ? [way ? words.solvedIn(way) : words.statuses.resolved, durationWords(row.received_at, row.resolved_at)]
    : [words.statuses[row.status]];
  return [row.department_name ?? '', ...outcome].filter((part) => part !== '').join('　');
}

async function findBurst(ctx: Ctx, input: SuggestInput): Promise<Suggestions['burst']> {
  const { categoryId, siteId, exceptId } = input;
  if (!categoryId || !siteId) return null;
  const ticketIds = await readBurst(ctx, { categoryId, siteId, exceptId });
  // With the one being typed it is the second of the day at the least.
  if (ticketIds.length < 1) return null;
  const names = await readBurstNames(ctx, { categoryId, siteId });
  const part = toCivil(ctx.clock.now()).minuteOfDay < 12 * 60 ? 'morning' : 'day';
  const count = ticketIds.length + 1;
  return { count, words: words.burst(names.site, names.category, part, count), ticketIds };
}
