import { ownRefusal } from '#features/records/server/own-steps.public.ts';
import { recordFile } from '#platform/files/file-records.ts';
import { inspectFile } from '#platform/files/inspect-file.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import type { KnowledgeAttachment } from '../contract/knowledge.ts';
import { readableKnowledge } from './get-knowledge.ts';
import { knowledgeKind, standing } from './knowledge.kind.ts';
import { insertAttachment } from './knowledge.repo.ts';
import { readAttachedFile } from './knowledge-detail.reads.ts';

/** 添付する: the right is checked before bytes are looked at. @throws knowledge.absent, records.wrongState, files.* */
export async function attachFile(input: { id: string; file: File }, call: StagedCall): Promise<KnowledgeAttachment> {
  await call.read((ctx) => refuseAttaching(ctx, input.id));
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const inspected = await inspectFile({ bytes, declaredName: input.file.name });
  const key = await call.services.putFile(bytes);
  return call.write(async (ctx) => {
    await refuseAttaching(ctx, input.id);
    const file = await recordFile(ctx, inspected, key);
    await insertAttachment(ctx, input.id, file.id);
    const changes = { file: [null, file.name] } as const;
    ctx.audit.record({ action: 'knowledge.attach', entity: 'knowledge', entityId: input.id, changes });
    return { fileId: file.id, name: file.name, mediaType: file.media_type, sizeBytes: file.size_bytes };
  });
}

async function refuseAttaching(ctx: Ctx, id: string): Promise<void> {
  const item = standing(await readableKnowledge(ctx, id));
  const refusal = ownRefusal(ctx, knowledgeKind, item, { item, approval: undefined }, 'attach');
  if (refusal) throw refusal;
}

/** Gives the bytes to those who may read the item. @throws knowledge.absent, knowledge.fileAbsent */
export async function downloadFile(input: { id: string; fileId: string }, call: StagedCall): Promise<File> {
  const file = await call.read(async (ctx) => {
    await readableKnowledge(ctx, input.id);
    const found = await readAttachedFile(ctx, input.id, input.fileId);
    if (!found) throw refused.fileAbsent();
    return found;
  });
  const bytes = await call.services.getFile(file.storage_key);
  return new File([new Uint8Array(bytes)], file.name, { type: file.media_type });
}
