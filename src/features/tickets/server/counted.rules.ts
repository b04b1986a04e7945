import type { TicketPatch, TicketRecord } from './tickets.repo.ts';

/** What decides of which duty a ticket is an occasion. */
const counted = ['kind', 'category_id', 'asset_id', 'business_system_id', 'software_id', 'site_id'] as const;

/** What a change takes away of it, for the line that tells of the change: the ticket counts for that too. */
export function whatWas(before: TicketRecord, patch: TicketPatch): { was?: Record<string, string> } {
  const lost = counted.filter((column) => {
    const [old, now] = [before[column], patch[column]];
    return old !== null && now !== undefined && now !== old;
  });
  return lost.length > 0 ? { was: Object.fromEntries(lost.map((column) => [column, String(before[column])])) } : {};
}
