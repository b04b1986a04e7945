import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import type { KnowledgeDraft, KnowledgeView } from '../contract/knowledge.ts';
import { refuseBadDraft } from './create-knowledge.ts';
import { getKnowledge } from './get-knowledge.ts';
import { indexKnowledge } from './index-knowledge.ts';
import { findKnowledge, insertEdition, knowledgeColumns, replaceTargets, updateKnowledge } from './knowledge.repo.ts';
import { textChanged } from './knowledge.rules.ts';
import { readTargets } from './knowledge-detail.reads.ts';

interface Revision {
  readonly id: string;
  readonly version: number;
  readonly draft: KnowledgeDraft;
}

/**
 * 直す: changed text is a new edition, the former stays readable (§4-6).
 * @throws knowledge.absent, knowledge.retired, knowledge.nothingChanged, those of 新しく書く; StaleVersion on a conflict
 */
export async function reviseKnowledge(ctx: Ctx, { id, version, draft }: Revision): Promise<KnowledgeView> {
  const before = await findKnowledge(ctx, id);
  if (!before) throw refused.absent();
  if (before.status === 'retired') throw refused.retired();
  await refuseBadDraft(ctx, draft);
  const targets = await changedTargets(ctx, id, draft);
  const columns = knowledgeColumns(draft);
  const isNewText = textChanged(before, draft);
  const changes = { ...changesBetween(before, columns), ...targets };
  if (Object.keys(changes).length === 0) throw refused.nothingChanged();
  const edition = before.edition + (isNewText ? 1 : 0);
  // The version first: a lost race must not look like an edition that exists already.
  const item = await updateKnowledge(ctx, { id, version }, { ...columns, edition });
  if (isNewText) await insertEdition(ctx, id, edition, draft);
  await replaceTargets(ctx, id, draft);
  await indexKnowledge(ctx, item);
  ctx.audit.record({ action: 'knowledge.revise', entity: 'knowledge', entityId: id, changes });
  return getKnowledge(ctx, { id });
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
