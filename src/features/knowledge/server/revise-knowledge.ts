import { takeStep } from '#features/records/server/take-step.public.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import type { KnowledgeDraft } from '../contract/knowledge.ts';
import { refuseBadDraft } from './create-knowledge.ts';
import { knowledgeKind } from './knowledge.kind.ts';
import { knowledgeColumns } from './knowledge.repo.ts';
import { textChanged, textOf, type WaitingText } from './knowledge.rules.ts';
import { readTargets, readWaitingFiles } from './knowledge-detail.reads.ts';

/**
 * 直す: changed text is a new edition, the former stays readable (§4-6). Text and readers of a published manual wait for 県.
 * @throws knowledge.waiting, knowledge.nothingChanged, nothingReflected, those of 新しく書く
 */
export const reviseKnowledge = takeStep(knowledgeKind, 'revise', async (ctx, item, draft) => {
  await refuseBadDraft(ctx, draft);
  const targets = await changedTargets(ctx, item.id, draft);
  const written = knowledgeColumns(draft, item.kind);
  const isOut = item.kind === 'manual' && item.status === 'published';
  const { audience = item.audience } = written;
  const isText = textChanged(item, written);
  const isHeld = isOut && (isText || audience !== item.audience || (await readWaitingFiles(ctx, item)).length > 0);
  if (isOut && !isText && written.reflects.length > 0) throw refused.nothingReflected();
  const columns = { ...written, ...(isHeld ? { ...textOf(item), audience: item.audience } : {}) };
  const readers = audience === item.audience ? {} : { audience };
  const pending = isHeld ? { ...textOf(written), ...readers } : null;
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
export const pendingOf = ({ actor }: Ctx, text: WaitingText | null) =>
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
