import { tickets } from './tickets.client.public.ts';

/** The numbers of tickets named by id: what a burst or a figure counts. */
export async function nameTickets(ids: readonly string[]) {
  const { rows } = await tickets.call.list({ view: 'all', filters: { ids: [...ids] } });
  return rows.map((row) => ({ value: row.id, label: row.ticketNo }));
}
