import type { Ctx } from '#platform/use-case/context.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { expectCategory } from './ticket-facts.ts';

/** 分類を付ける. @throws tickets.categoryAbsent, categoryTooWide, categoryClosed, those of `openTicket` */
export async function setCategory(ctx: Ctx, input: Versioned & { categoryId: string }): Promise<void> {
  const ticket = await openTicket(ctx, input, 'revise');
  await expectCategory(ctx, input.categoryId);
  await saveTicket(ctx, ticket, {
    action: 'tickets.setCategory',
    patch: { category_id: input.categoryId },
    entries: [{ kind: 'revised', body: words.revisedFields([words.columns.category]) }],
  });
}
