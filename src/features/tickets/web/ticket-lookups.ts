import { holdsQuery } from '#kernel/text/spellings.ts';
import { tickets } from './tickets.client.ts';

/** Every 分類 by its path; a parent stands for its children. */
async function categories() {
  const all = await tickets.call.categories({});
  return all.map((one) => ({ value: one.id, label: one.parentName ? `${one.parentName} › ${one.name}` : one.name }));
}

export async function findCategories(q: string) {
  return (await categories()).filter((option) => holdsQuery(option.label, q)).slice(0, 30);
}

export async function nameCategories(ids: readonly string[]) {
  return (await categories()).filter((option) => ids.includes(option.value));
}

/** The numbers of tickets named by id: what a burst or a figure counts. */
export async function nameTickets(ids: readonly string[]) {
  const { rows } = await tickets.call.list({ view: 'all', filters: { ids: [...ids] } });
  return rows.map((row) => ({ value: row.id, label: row.ticketNo }));
}
