import { takeStep } from '#features/records/server/take-step.public.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import type { KnowledgeDraft } from '../contract/knowledge.ts';
import { refuseBadDraft } from './create-knowledge.ts';
import { knowledgeKind } from './knowledge.kind.ts';
import { knowledgeColumns } from './knowledge.repo.ts';
import { type EditionText, textChanged, textOf } from './knowledge.rules.ts';
import { readTargets } from './knowledge-detail.reads.ts';

/**
 * 直す: changed text is a new edition, the former stays readable (§4-6). Text of a published manual waits for 県.
 * @throws knowledge.waiting, knowledge.nothingChanged, nothingReflected, those of 新しく書く
 */
export const reviseKnowledge = takeStep(knowledgeKind, 'revise', async (ctx, item, draft) => {
  await refuseBadDraft(ctx, draft);
  const targets = await changedTargets(ctx, item.id, draft);
  const written = knowledgeColumns(draft, item.kind);
  const isOut = item.kind === 'manual' && item.status === 'published';
  const isHeld = isOut && textChanged(item, written);
  if (isOut && !isHeld && written.reflects.length > 0) throw refused.nothingReflected();
  const columns = { ...written, ...(isHeld ? textOf(item) : {}) };
  const pending = isHeld ? textOf(written) : null;
  const changes = { ...targets, ...changesBetween({ pending: item.pending }, { pending }) };
  if (Object.keys({ ...changesBetween(item, columns), ...changes }).length === 0) throw refused.nothingChanged();
  return {
    patch: { ...columns, ...pendingOf(ctx, pending) },
    targets: draft,
    changes,
    ...(textChanged(item, columns) ? { edition: textOf(columns) } : {}),
  };
});

/** What was written over a published manual, and by whom; it waits for 県. */
const pendingOf = ({ actor }: Ctx, text: EditionText | null) =>
  text
    ? { pending: JSON.stringify(text), pending_by: actor.id, pending_by_name: actor.name }
    : { pending: null, pending_by: null, pending_by_name: null };

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
