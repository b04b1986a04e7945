import { ownRefusal } from '#features/records/server/own-steps.public.ts';
import { giveFile, takeInFile } from '#platform/files/staged-file.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import type { KnowledgeAttachment } from '../contract/knowledge.ts';
import { readableKnowledge } from './get-knowledge.ts';
import { knowledgeKind, standing } from './knowledge.kind.ts';
import { insertAttachment } from './knowledge.repo.ts';
import { readAttachedFile } from './knowledge-detail.reads.ts';

/** 添付する: the right is checked before bytes are looked at. @throws knowledge.absent, records.wrongState, files.* */
export function attachFile(input: { id: string; file: File }, call: StagedCall): Promise<KnowledgeAttachment> {
  return takeInFile(input.file, call, {
    expect: (ctx) => refuseAttaching(ctx, input.id),
    keep: async (ctx, file) => {
      await insertAttachment(ctx, input.id, file.id);
      const changes = { file: [null, file.name] } as const;
      ctx.audit.record({ action: 'knowledge.attach', entity: 'knowledge', entityId: input.id, changes });
      return { fileId: file.id, name: file.name, mediaType: file.media_type, sizeBytes: file.size_bytes };
    },
  });
}

async function refuseAttaching(ctx: Ctx, id: string): Promise<void> {
  const item = standing(await readableKnowledge(ctx, id));
  const refusal = ownRefusal(ctx, knowledgeKind, item, { item, approval: undefined, unshown: undefined }, 'attach');
  if (refusal) throw refusal;
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
