import type { Ctx } from '#platform/use-case/context.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { whatWas } from './counted.rules.ts';
import { expectCategory } from './ticket-facts.ts';

/** 分類を付ける. @throws tickets.categoryAbsent, categoryTooWide, categoryClosed, those of `openTicket` */
export async function setCategory(ctx: Ctx, input: Versioned & { categoryId: string }): Promise<void> {
  const ticket = await openTicket(ctx, input, 'revise');
  await expectCategory(ctx, input.categoryId);
  const patch = { category_id: input.categoryId };
  const body = words.revisedFields([words.columns.category]);
  await saveTicket(ctx, ticket, {
    action: 'tickets.setCategory',
    patch,
    entries: [{ kind: 'revised', body, data: whatWas(ticket, patch) }],
  });
}
