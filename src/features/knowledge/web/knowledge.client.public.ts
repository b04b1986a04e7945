import type { PromotedAnswer } from '../contract/knowledge.contract.ts';
import { knowledge } from './knowledge.client.ts';

/** Published items by any text of them, for the combo boxes of other features. */
export async function findKnowledge(q: string, signal?: AbortSignal) {
  const input = { q, limit: 20, filters: { status: { in: ['published' as const] } } };
  const { rows } = await knowledge.call.list(input, { signal });
  return rows.map((row) => ({ value: row.id, label: `${row.knowledgeNo} ${row.title}` }));
}

/** Published manuals alone. */
export async function findManuals(q: string, signal?: AbortSignal) {
  const input = {
    q,
    limit: 20,
    filters: { kind: { in: ['manual' as const] }, status: { in: ['published' as const] } },
  };
  const { rows } = await knowledge.call.list(input, { signal });
  return rows.map((row) => ({ value: row.id, label: `${row.knowledgeNo} ${row.title}` }));
}

export async function nameKnowledge(ids: readonly string[]) {
  const views = await Promise.all(ids.map((id) => knowledge.call.get({ id })));
  return views.map((item) => ({ value: item.id, label: `${item.knowledgeNo} ${item.title}` }));
}

/** A ticket's answer becomes a draft; gives where it is. Refused when the ticket's answer was taken before. */
export async function promoteAnswer(answer: PromotedAnswer): Promise<{ href: string; knowledgeNo: string }> {
  const item = await knowledge.call.promoteAnswer(answer);
  return { href: `/knowledge/${item.id}/edit`, knowledgeNo: item.knowledgeNo };
}
