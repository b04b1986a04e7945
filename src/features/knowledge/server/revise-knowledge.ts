import { approvalOf } from '#features/approvals/server/ask-approval.public.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import type { KnowledgeDraft, KnowledgeView } from '../contract/knowledge.ts';
import { refuseBadDraft } from './create-knowledge.ts';
import { getKnowledge } from './get-knowledge.ts';
import { indexKnowledge } from './index-knowledge.ts';
import { findKnowledge, insertEdition, knowledgeColumns, replaceTargets, updateKnowledge } from './knowledge.repo.ts';
import { type EditionText, textChanged, textOf } from './knowledge.rules.ts';
import { readTargets } from './knowledge-detail.reads.ts';

interface Revision {
  readonly id: string;
  readonly version: number;
  readonly draft: KnowledgeDraft;
}

/**
 * 直す: changed text is a new edition, the former stays readable (§4-6). Text of a published manual waits for 県.
 * @throws knowledge.absent, knowledge.retired, knowledge.waiting, knowledge.nothingChanged, those of 新しく書く; StaleVersion on a conflict
 */
export async function reviseKnowledge(ctx: Ctx, { id, version, draft }: Revision): Promise<KnowledgeView> {
  const before = await findKnowledge(ctx, id);
  if (!before) throw refused.absent();
  if (before.status === 'retired') throw refused.retired();
  await refuseWaiting(ctx, id);
  await refuseBadDraft(ctx, draft);
  const targets = await changedTargets(ctx, id, draft);
  const isHeld = before.kind === 'manual' && before.status === 'published' && textChanged(before, draft);
  const columns = { ...knowledgeColumns(draft), ...(isHeld ? textOf(before) : {}) };
  const pending = isHeld ? textOf(draft) : null;
  const isNewText = textChanged(before, columns);
  const changes = {
    ...changesBetween(before, columns),
    ...changesBetween({ pending: before.pending }, { pending }),
    ...targets,
  };
  if (Object.keys(changes).length === 0) throw refused.nothingChanged();
  const edition = before.edition + (isNewText ? 1 : 0);
  // The version first: a lost race must not look like an edition that exists already.
  const item = await updateKnowledge(ctx, { id, version }, { ...columns, edition, ...pendingOf(ctx, pending) });
  if (isNewText) await insertEdition(ctx, { id, edition }, draft);
  await replaceTargets(ctx, id, draft);
  await indexKnowledge(ctx, item);
  ctx.audit.record({ action: 'knowledge.revise', entity: 'knowledge', entityId: id, changes });
  return getKnowledge(ctx, { id });
}

/** What was written over a published manual, and by whom; it waits for 県. */
const pendingOf = ({ actor }: Ctx, text: EditionText | null) =>
  text
    ? { pending: JSON.stringify(text), pending_by: actor.id, pending_by_name: actor.name }
    : { pending: null, pending_by: null, pending_by_name: null };

/** What 県 looks at does not change under its eyes. @throws knowledge.waiting */
async function refuseWaiting(ctx: Ctx, id: string): Promise<void> {
  const approval = await approvalOf(ctx, { kind: 'knowledge', id });
  if (approval?.isOpen) throw refused.waiting({ number: approval.number });
}

async function changedTargets(ctx: Ctx, id: string, draft: KnowledgeDraft) {
  const now = await readTargets(ctx, id);
  const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id).sort();
  return changesBetween(
    { models: idsOf(now.models), software: idsOf(now.software), systems: idsOf(now.systems) },
    {
      models: [...draft.modelIds].sort(),
      software: [...draft.softwareIds].sort(),
      systems: [...draft.systemIds].sort(),
    },
  );
}
