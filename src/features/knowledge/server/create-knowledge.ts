import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PromotedAnswer } from '../contract/knowledge.contract.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import type { KnowledgeDraft, KnowledgeView, NewKnowledge } from '../contract/knowledge.ts';
import { getKnowledge } from './get-knowledge.ts';
import { indexKnowledge } from './index-knowledge.ts';
import {
  findPromoted,
  insertEdition,
  insertKnowledge,
  knowledgeColumns,
  lastSerial,
  replaceTargets,
} from './knowledge.repo.ts';
import { nextNumber, prefixOf } from './knowledge.rules.ts';
import { unscopedRenewalsExist } from './manuals.reads.ts';
import { categoryExists, targetsExist } from './references.reads.ts';

/** 新しく書く: a draft with its number. @throws knowledge.categoryAbsent, targetAbsent, softwareRequired, renewalAbsent */
export function createKnowledge(ctx: Ctx, draft: NewKnowledge): Promise<KnowledgeView> {
  return create(ctx, draft, null);
}

/** A ticket's answer becomes a draft, once. @throws knowledge.alreadyPromoted and those of 新しく書く */
export async function promoteAnswer(ctx: Ctx, { ticketId, ...draft }: PromotedAnswer): Promise<KnowledgeView> {
  const known = await findPromoted(ctx, ticketId);
  if (known) throw refused.alreadyPromoted({ knowledgeNo: known.knowledge_no });
  return create(ctx, draft, ticketId);
}

async function create(ctx: Ctx, draft: NewKnowledge, ticketId: string | null): Promise<KnowledgeView> {
  await refuseBadDraft(ctx, draft);
  const knowledge_no = nextNumber(draft.kind, await lastSerial(ctx, prefixOf(draft.kind)));
  const item = await insertKnowledge(ctx, { knowledge_no, kind: draft.kind, source_ticket_id: ticketId }, draft);
  await insertEdition(ctx, item, draft);
  await replaceTargets(ctx, item.id, draft);
  await indexKnowledge(ctx, item);
  ctx.audit.record({
    action: ticketId ? 'knowledge.promoteAnswer' : 'knowledge.create',
    entity: 'knowledge',
    entityId: item.id,
    changes: changesBetween(null, { knowledge_no, ...knowledgeColumns(draft, draft.kind), source_ticket_id: ticketId }),
  });
  return getKnowledge(ctx, { id: item.id });
}

/** The checks 書く and 直す share. */
export async function refuseBadDraft(ctx: Ctx, draft: KnowledgeDraft): Promise<void> {
  if (draft.categoryId && !(await categoryExists(ctx, draft.categoryId))) throw refused.categoryAbsent();
  if (!(await targetsExist(ctx, draft))) throw refused.targetAbsent();
  if (draft.topics.includes('software') && draft.softwareIds.length === 0) throw refused.softwareRequired();
  if (!(await unscopedRenewalsExist(ctx, draft))) throw refused.renewalAbsent();
}
