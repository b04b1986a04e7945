import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { whatWas } from './counted.rules.ts';
import { ticketStep } from './ticket.kind.ts';
import { expectCategory } from './ticket-facts.ts';

/** 分類を付ける. @throws tickets.categoryAbsent, categoryTooWide, categoryClosed */
export const setCategory = ticketStep('setCategory', async (ctx, ticket, { categoryId }) => {
  await expectCategory(ctx, categoryId);
  const patch = { category_id: categoryId };
  const body = words.revisedFields([words.columns.category]);
  return { patch, entries: [{ kind: 'revised', body, data: whatWas(ticket, patch) }] };
});
