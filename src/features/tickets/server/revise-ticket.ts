import type { Ctx } from '#platform/use-case/context.ts';
import type { Priority } from '../contract/ticket.ts';
import type { TicketFacts } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { momentOf } from './change-ticket.ts';
import { listOpenClocks, retimeClock } from './clocks.repo.ts';
import { retargeted } from './clocks.rules.ts';
import { whatWas } from './counted.rules.ts';
import { readNamed, unscopedClauseOf } from './named-by-form.reads.ts';
import { ticketStep } from './ticket.kind.ts';
import { columnsOfFacts, idsOfFacts } from './ticket-facts.ts';
import type { TicketPatch, TicketRecord } from './tickets.repo.ts';

/** Columns a reader of the timeline is told about, with their words. */
const told: Partial<Record<keyof TicketRecord, string>> = {
  kind: words.columns.kind,
  channel: words.columns.channel,
  subject: words.columns.subject,
  body: words.sheet.sections.body,
  requester_name: words.columns.requester,
  contact: words.sheet.fields.contact,
  asset_id: words.columns.asset,
  category_id: words.columns.category,
  site_id: words.columns.site,
  software_id: words.softwareChanged,
  business_system_id: words.systemChanged,
  priority: words.columns.priority,
};

/** 受付を直す. The 所属 of the day of the call stays unless the requester changes. @throws refusals of the facts */
export const reviseTicket = ticketStep('revise', async (ctx, ticket, { facts }) => {
  const columns = columnsOfFacts(facts, await readNamed(ctx, changedIds(ticket, facts)));
  const patch: TicketPatch = { ...columns, ...keptRequester(ticket, columns.requester_id) };
  if (columns.priority !== ticket.priority || columns.category_id !== ticket.category_id) {
    await retarget(ctx, ticket, columns);
  }
  const changed = (Object.keys(told) as (keyof TicketRecord)[]).filter(
    (column) => patch[column as keyof TicketPatch] !== ticket[column],
  );
  const body = words.revisedFields(changed.map((column) => told[column] ?? ''));
  const entries = changed.length > 0 ? [{ kind: 'revised' as const, body, data: whatWas(ticket, patch) }] : [];
  return { patch, entries, reindex: true };
});

/** What the ticket names already may be closed by now. */
function changedIds(ticket: TicketRecord, facts: TicketFacts) {
  const ids = idsOfFacts(facts);
  return {
    ...ids,
    assetId: ids.assetId === ticket.asset_id ? null : ids.assetId,
    categoryId: ids.categoryId === ticket.category_id ? null : ids.categoryId,
    softwareId: ids.softwareId === ticket.software_id ? null : ids.softwareId,
    businessSystemId: ids.businessSystemId === ticket.business_system_id ? null : ids.businessSystemId,
  };
}

function keptRequester(ticket: TicketRecord, requesterId: string | null): TicketPatch {
  if (requesterId === null || requesterId !== ticket.requester_id) return {};
  const { requester_name, requester_reading, department_id, department_path, site_id } = ticket;
  return { requester_name, requester_reading, department_id, department_path, site_id };
}

async function retarget(
  ctx: Ctx,
  ticket: TicketRecord,
  { priority, category_id }: { priority: Priority; category_id: string | null },
): Promise<void> {
  const { now, calendar } = await momentOf(ctx);
  const clock = (await listOpenClocks(ctx, ticket.id)).find((each) => each.kind === 'resolution');
  if (!clock) return;
  const aimed = { priority, clause: await unscopedClauseOf(ctx, category_id) };
  const { rule, due_at, warn_at } = retargeted(clock, aimed, calendar, now);
  await retimeClock(ctx, clock.id, { rule, due_at, warn_at });
}
