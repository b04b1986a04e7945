import { indexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { LoanPool } from '../contract/loan-pools.data.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { findLoanText } from './loan.reads.ts';

/** What a loan is found by: its number, who has it, what it is, what for. */
export async function indexLoan(ctx: Ctx, id: string): Promise<void> {
  const text = await findLoanText(ctx, id);
  if (!text) return;
  const texts = [
    text.number,
    text.title,
    text.tags,
    text.contact,
    text.purpose_note,
    words.pools[text.pool as LoanPool],
  ];
  await indexDocuments(ctx.tx, [{ kind: 'loan', id, at: text.opened_at, texts }]);
}
