import { approvalOf } from '#features/approvals/server/ask-approval.public.ts';
import type { Outcome, StepKind } from '#features/records/server/take-step.public.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import { StaleVersion, updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import { knowledgeProcess } from '../contract/knowledge.process.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import { editionText, type KnowledgeDraft } from '../contract/knowledge.ts';
import { indexKnowledge } from './index-knowledge.ts';
import {
  findKnowledge,
  insertEdition,
  type KnowledgePatch,
  type KnowledgeRecord,
  replaceTargets,
  updateKnowledge,
} from './knowledge.repo.ts';
import { type EditionText, textProblem } from './knowledge.rules.ts';
import { openRenewalOf } from './manuals.reads.ts';

/** What the steps of an item are decided from. */
export interface KnowledgeFacts {
  readonly item: Pick<KnowledgeRecord, 'kind' | 'status' | 'symptom' | 'body' | 'pending' | 'approved_at'>;
  readonly approval: { readonly isOpen: boolean; readonly number: string } | undefined;
  /** A change of its software that it does not show yet. */
  readonly unshown: string | undefined;
}

/** What a verb does to an item. */
export interface KnowledgeResult extends Outcome {
  readonly patch?: KnowledgePatch;
  /** The text of a new edition. */
  readonly edition?: EditionText;
  readonly targets?: KnowledgeDraft;
}

const awaitsAuthority = ({ kind, status, pending }: KnowledgeFacts['item']) =>
  kind === 'manual' && (status === 'draft' || pending !== null);

export const standing = <R extends { knowledge_no: string; status: KnowledgeRecord['status'] }>(item: R) => ({
  ...item,
  number: item.knowledge_no,
  state: item.status,
});

/** ナレッジ keeps its own table: it is a text with editions and readers, not a case with a clock. */
export const knowledgeKind: StepKind<
  typeof knowledgeProcess,
  ReturnType<typeof standing<KnowledgeRecord>>,
  KnowledgeFacts,
  KnowledgeResult
> = {
  process: knowledgeProcess,
  words,
  load: async (ctx, { id, version }) => {
    const item = await findKnowledge(ctx, id);
    if (!item) throw refused.absent();
    if (item.version !== version) throw new StaleVersion('knowledge_items', id, { ...item }, version);
    return standing(item);
  },
  facts: async (ctx, item) => ({
    item,
    approval: await approvalOf(ctx, { kind: 'knowledge', id: item.id }),
    unshown: await openRenewalOf(ctx, item),
  }),
  needs: {
    notWaiting: ({ approval }) => (approval?.isOpen ? refused.waiting({ number: approval.number }) : null),
    unapproved: ({ item }) => (awaitsAuthority(item) ? null : refused.nothingToApprove()),
    approved: ({ item }) => (awaitsAuthority(item) ? refused.approvalNeeded() : null),
    kept: ({ item }) => (item.kind === 'manual' && item.approved_at ? null : refused.notReviewable()),
    shown: ({ unshown }) => (unshown ? refused.renewalOpen({ what: unshown }) : null),
    text: ({ item }) => textProblem({ ...item, ...(item.pending ? editionText.parse(item.pending) : {}) }),
  },
  keep: async (ctx, item, { to }, { patch, ...texts }) => {
    // The version is taken by every step: what was decided from the text does not stand beside a text of another hand.
    if (!patch && to === item.status) {
      await updateVersioned(ctx.tx, 'knowledge_items', item, {});
      return {};
    }
    const publishedAt = to === 'published' ? (item.published_at ?? ctx.clock.now()) : item.published_at;
    const columns = { ...patch, status: to as KnowledgeRecord['status'], published_at: publishedAt };
    await saveKnowledge(ctx, item, columns, texts);
    return changesBetween(item, toldOf(columns));
  },
};

/** What waits for 県 is told by the verb, as a text. */
function toldOf({ published_at, pending, pending_by, pending_by_name, ...told }: KnowledgePatch) {
  return told;
}

/** Saves an item with its texts. The version first: a lost race must not look like an edition that exists already. */
export async function saveKnowledge(
  ctx: Ctx,
  item: KnowledgeRecord,
  columns: KnowledgePatch,
  texts: { edition?: EditionText; by?: { id: string; name: string }; targets?: KnowledgeDraft },
): Promise<void> {
  const edition = item.edition + (texts.edition ? 1 : 0);
  const saved = await updateKnowledge(ctx, item, { ...columns, edition });
  if (texts.edition) await insertEdition(ctx, { id: item.id, edition, by: texts.by }, texts.edition);
  if (texts.targets) await replaceTargets(ctx, item.id, texts.targets);
  if (texts.edition || texts.targets) await indexKnowledge(ctx, saved);
}
