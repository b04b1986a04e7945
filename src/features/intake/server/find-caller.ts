import type { Ctx } from '#platform/use-case/context.ts';
import type { CallerCandidate, CallerResult } from '../contract/caller.ts';
import { foundWords as words } from '../contract/found.messages.ts';
import {
  findAssetsByCode,
  findStaffByName,
  findStaffByPhone,
  findTicketByNumber,
  mostCandidates,
} from './caller.reads.ts';
import { planLookup } from './lookup.rules.ts';

/** The intake's one box: a number, a name, a 管理番号 or a 受付番号 to whom it belongs. */
export async function findCaller(ctx: Ctx, input: { text: string }): Promise<CallerResult> {
  const plan = planLookup(input.text);
  const candidates: CallerCandidate[] = [
    ...(plan.ticketNo ? await findTicketByNumber(ctx, plan.ticketNo) : []),
    ...(plan.phone ? await findStaffByPhone(ctx, plan.phone) : []),
    ...(plan.assetTag || plan.code ? await findAssetsByCode(ctx, plan) : []),
    ...(plan.name ? await findStaffByName(ctx, plan.name) : []),
  ];
  const [first] = candidates;
  const alike = candidates.filter((candidate) => candidate.matched === first?.matched);
  return {
    candidates,
    words: first ? words.lookup[first.matched](countWords(first.kind, alike.length)) : words.lookup.none,
    isCapped: alike.length >= mostCandidates,
    isCertain: candidates.length === 1 || (alike.length === 1 && first?.matched === 'extension'),
  };
}

const countWords = (kind: CallerCandidate['kind'], count: number) =>
  words.lookupCount(count, kind, count >= mostCandidates);
