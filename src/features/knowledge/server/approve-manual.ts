import type { ApprovalAsk } from '#features/approvals/contract/approval.ts';
import { type approvalDecided, askApproval } from '#features/approvals/server/ask-approval.public.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import { StaleVersion } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import { editionText, type KnowledgeView } from '../contract/knowledge.ts';
import { getKnowledge } from './get-knowledge.ts';
import { indexKnowledge } from './index-knowledge.ts';
import { findKnowledge, insertEdition, type KnowledgeRecord, updateKnowledge } from './knowledge.repo.ts';
import { type EditionText, publishProblem, textOf } from './knowledge.rules.ts';

const fields = ['title', 'symptom', 'cause', 'body'] as const;

interface Asked {
  readonly id: string;
  readonly version: number;
  readonly ask: ApprovalAsk;
}

/**
 * 承認を求める: a manual of the desk, or what was written over one, goes to 県 before it is published (§4-5, §5-4, §6-4).
 * @throws knowledge.absent, nothingToApprove, symptomRequired, bodyRequired, approvals.*; StaleVersion
 */
export async function askManualApproval(ctx: Ctx, { id, version, ask }: Asked): Promise<KnowledgeView> {
  const item = await findKnowledge(ctx, id);
  if (!item) throw refused.absent();
  if (item.version !== version) throw new StaleVersion('knowledge_items', id, { ...item }, version);
  const draft = item.pending ? editionText.parse(item.pending) : null;
  if (item.kind !== 'manual' || (item.status !== 'draft' && !draft)) throw refused.nothingToApprove();
  const problem = publishProblem({ ...item, ...draft, status: 'draft' });
  if (problem) throw problem;
  const before: EditionText | null = item.status === 'draft' ? null : item;
  const after: EditionText = draft ?? item;
  const changes = fields
    .filter((field) => (before?.[field] ?? '') !== after[field])
    .map((field) => ({ label: words.conflict.fields[field], before: before?.[field] ?? '', after: after[field] }));
  const title = words.approvalOf(item.knowledge_no, after.title, before === null);
  await askApproval(ctx, { kind: 'knowledge', id, title, link: `/knowledge/${id}`, changes }, ask);
  return getKnowledge(ctx, { id });
}

type Decided = NonNullable<(typeof approvalDecided)['payload']>;

/** 県 has answered: an approved manual is published, or what was written over it becomes its next edition. */
export async function hearApproval(
  ctx: Ctx,
  { subjectKind, subjectId: id, answer, approvalId }: Decided,
): Promise<void> {
  if (subjectKind !== 'knowledge' || answer !== 'approved') return;
  const item = await findKnowledge(ctx, id);
  if (!item) throw refused.absent();
  if (item.pending) {
    await publishPending(ctx, item);
    return;
  }
  await updateKnowledge(ctx, item, { status: 'published', published_at: item.published_at ?? ctx.clock.now() });
  const changes = { status: [item.status, 'published'], approval: [null, approvalId] } as const;
  ctx.audit.record({ action: 'knowledge.publish', entity: 'knowledge', entityId: id, changes });
}

/** The text that waited becomes the next edition, by whoever wrote it. */
async function publishPending(ctx: Ctx, item: KnowledgeRecord): Promise<void> {
  const text = editionText.parse(item.pending);
  const edition = item.edition + 1;
  const nothing = { pending: null, pending_by: null, pending_by_name: null };
  const saved = await updateKnowledge(ctx, item, { ...text, edition, ...nothing });
  const by = { id: item.pending_by ?? item.author_id, name: item.pending_by_name ?? item.author_name };
  await insertEdition(ctx, { id: item.id, edition, by }, text);
  await indexKnowledge(ctx, saved);
  const changes = { ...changesBetween(textOf(item), text), edition: [item.edition, edition] as const };
  ctx.audit.record({ action: 'knowledge.revise', entity: 'knowledge', entityId: item.id, changes });
}
