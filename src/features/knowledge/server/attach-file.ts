import { approvalOf } from '#features/approvals/server/ask-approval.public.ts';
import { ownRefusal } from '#features/records/server/own-steps.public.ts';
import { giveFile, takeInFile } from '#platform/files/staged-file.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import type { KnowledgeAttachment } from '../contract/knowledge.ts';
import { readableKnowledge } from './get-knowledge.ts';
import { knowledgeKind, standing } from './knowledge.kind.ts';
import { insertAttachment, updateKnowledge } from './knowledge.repo.ts';
import { textOf } from './knowledge.rules.ts';
import { readAttachedFile } from './knowledge-detail.reads.ts';
import { pendingOf } from './revise-knowledge.ts';

/**
 * 添付する: the right is checked before bytes are looked at. A file of a published manual waits for 県 (§4-5).
 * @throws knowledge.absent, waiting, records.wrongState, files.*
 */
export function attachFile(input: { id: string; file: File }, call: StagedCall): Promise<KnowledgeAttachment> {
  return takeInFile(input.file, call, {
    expect: (ctx) => refuseAttaching(ctx, input.id),
    keep: async (ctx, file, item) => {
      const waits = item.kind === 'manual' && item.status === 'published';
      if (waits && !item.pending) await updateKnowledge(ctx, item, pendingOf(ctx, textOf(item)));
      await insertAttachment(ctx, input.id, file.id, item.edition + (waits ? 1 : 0));
      const changes = { file: [null, file.name] } as const;
      ctx.audit.record({ action: 'knowledge.attach', entity: 'knowledge', entityId: input.id, changes });
      const { name, media_type: mediaType, size_bytes: sizeBytes } = file;
      return { fileId: file.id, name, mediaType, sizeBytes, isWaiting: waits };
    },
  });
}

async function refuseAttaching(ctx: Ctx, id: string) {
  const item = standing(await readableKnowledge(ctx, id));
  const approval = await approvalOf(ctx, { kind: 'knowledge', id });
  const refusal = ownRefusal(ctx, knowledgeKind, item, { item, approval, unshown: undefined }, 'attach');
  if (refusal) throw refusal;
  return item;
}

/** Gives the bytes to those who may read the item. @throws knowledge.absent, knowledge.fileAbsent */
export function downloadFile(input: { id: string; fileId: string }, call: StagedCall): Promise<File> {
  return giveFile(call, async (ctx) => {
    await readableKnowledge(ctx, input.id);
    const found = await readAttachedFile(ctx, input.id, input.fileId);
    if (!found) throw refused.fileAbsent();
    return found;
  });
}
