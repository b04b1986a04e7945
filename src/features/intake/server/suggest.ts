import { toCivil } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { foundWords as words } from '../contract/found.messages.ts';
import type { SuggestInput, Suggestions } from '../contract/suggestions.ts';
import { questionOf } from './question.ts';
import { readBurst, readBurstNames } from './suggest.reads.ts';
import { bestOf } from './suggest.rules.ts';
import { findKnowledge } from './suggested-knowledge.ts';
import { findTickets } from './suggested-tickets.ts';

const shown = { knownErrors: 3, tickets: 5, manuals: 4 } as const;

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
