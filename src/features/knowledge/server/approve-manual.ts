import { createHash } from 'node:crypto';
import type { ChangedField } from '#features/approvals/contract/approval.ts';
import { type approvalDecided, askApproval } from '#features/approvals/server/ask-approval.public.ts';
import { takeStep } from '#features/records/server/take-step.public.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import { type Audience, pendingText } from '../contract/knowledge.ts';
import { knowledgeKind, saveKnowledge } from './knowledge.kind.ts';
import { findKnowledge, type KnowledgeRecord } from './knowledge.repo.ts';
import { textOf, type WaitingText } from './knowledge.rules.ts';
import { readAttachments, readWaitingFiles } from './knowledge-detail.reads.ts';
import { readCoverage, readRenewalWords } from './manuals.reads.ts';
import { closeRenewals } from './manuals.repo.ts';

const fields = ['title', 'symptom', 'cause', 'body'] as const;

/**
 * 承認を求める: a manual of the desk, or what was written over one, goes to 県 before it is published (§4-5, §5-4, §6-4).
 * @throws knowledge.nothingToApprove, waiting, symptomRequired, bodyRequired, approvals.*
 */
export const askManualApproval = takeStep(knowledgeKind, 'askApproval', async (ctx, item, ask) => {
  const before: WaitingText | null = item.status === 'draft' ? null : item;
  const after = waitingText(item);
  const changes: ChangedField[] = fields
    .filter((field) => (before?.[field] ?? '') !== after[field])
    .map((field) => ({ label: words.conflict.fields[field], before: before?.[field] ?? '', after: after[field] }));
  changes.push(...(await coverageChanges(ctx, { before: before?.topics ?? [], after: after.topics })));
  changes.push(...readerChanges(before?.audience, after.audience), ...(await fileChanges(ctx, item)));
  const reflects = await readRenewalWords(ctx, item);
  if (reflects) changes.push({ label: words.conflict.reflects, before: '', after: reflects });
  const title = words.approvalOf(item.knowledge_no, after.title, before === null);
  const about = { kind: 'knowledge', id: item.id, title, link: `/knowledge/${item.id}` };
  await askApproval(ctx, { ...about, changes, digest: digestOf(after) }, ask);
  return {};
});

/** What is, or would be, asked about. */
const waitingText = (item: KnowledgeRecord): WaitingText => (item.pending ? pendingText.parse(item.pending) : item);

const readerChanges = (was: Audience | undefined, is: Audience | undefined): ChangedField[] =>
  is === undefined || is === was
    ? []
    : [{ label: words.columns.audience, before: was ? words.audiences[was] : '', after: words.audiences[is] }];

/** Files that 県 has not seen: all of a draft's, of a published manual those of its next edition. */
async function fileChanges(ctx: Ctx, item: KnowledgeRecord): Promise<ChangedField[]> {
  const files = item.status === 'draft' ? await readAttachments(ctx, item) : await readWaitingFiles(ctx, item);
  return files.map(({ name }) => ({ label: words.detail.attachments, before: '', after: name }));
}

/** Tells one text from another. */
const digestOf = ({ title, symptom, cause, body, topics, audience }: WaitingText): string =>
  createHash('sha256')
    .update(JSON.stringify([title, symptom, cause, body, [...topics].sort(), audience ?? null]))
    .digest('hex');

async function coverageChanges(ctx: Ctx, { before, after }: Record<'before' | 'after', readonly string[]>) {
  const [was, is] = [await readCoverage(ctx, before), await readCoverage(ctx, after)];
  return was === is ? [] : [{ label: words.conflict.topics, before: was, after: is }];
}

type Decided = NonNullable<(typeof approvalDecided)['payload']>;

/**
 * 県 has answered: an approved manual is published, or what was written over it becomes its next edition.
 * @throws knowledge.otherText when it is not the text that 県 read
 */
export async function hearApproval(
  ctx: Ctx,
  { subjectKind, subjectId: id, digest, answer, approvalId }: Decided,
): Promise<void> {
  if (subjectKind !== 'knowledge' || answer !== 'approved') return;
  const item = await findKnowledge(ctx, id);
  if (!item) throw refused.absent();
  if (digest !== null && digest !== digestOf(waitingText(item))) throw refused.otherText();
  if (item.pending) {
    await publishPending(ctx, item);
    return;
  }
  const at = ctx.clock.now();
  const dates = { published_at: item.published_at ?? at, approved_at: at };
  await saveKnowledge(ctx, item, { status: 'published', ...dates, reflects: [] }, {});
  await closeRenewals(ctx, item, item.edition);
  const changes = { status: [item.status, 'published'], approval: [null, approvalId] } as const;
  ctx.audit.record({ action: 'knowledge.publish', entity: 'knowledge', entityId: id, changes });
}

/** The text that waited becomes the next edition, by whoever wrote it. */
async function publishPending(ctx: Ctx, item: KnowledgeRecord): Promise<void> {
  const { audience = item.audience, ...edition } = pendingText.parse(item.pending);
  const nothing = { pending: null, pending_by: null, pending_by_name: null };
  const by = { id: item.pending_by ?? item.author_id, name: item.pending_by_name ?? item.author_name };
  const approved = { approved_at: ctx.clock.now(), reflects: [] };
  await saveKnowledge(ctx, item, { ...edition, audience, ...nothing, ...approved }, { edition, by });
  await closeRenewals(ctx, item, item.edition + 1);
  const changes = {
    ...changesBetween({ ...textOf(item), audience: item.audience }, { ...edition, audience }),
    edition: [item.edition, item.edition + 1] as const,
  };
  ctx.audit.record({ action: 'knowledge.revise', entity: 'knowledge', entityId: item.id, changes });
}
