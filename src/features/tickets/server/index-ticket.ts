import { indexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { readTicketTexts } from './ticket-texts.reads.ts';

/** Keeps the ticket findable by every text of it: number, subject, answer, 聞き取り, 経過, people, device. */
export async function indexTicket(ctx: Ctx, id: string): Promise<void> {
  const found = await readTicketTexts(ctx, id);
  if (found) await indexDocuments(ctx.tx, [{ kind: 'ticket', id, at: found.at, texts: found.texts }]);
}
