import { takeStep } from '#features/records/server/take-step.public.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import { knowledgeKind } from './knowledge.kind.ts';

/** 公開をやめる; editions and uses stay, what was written over it goes: nobody would ask about it any more. */
export const retireKnowledge = takeStep(knowledgeKind, 'retire', (_ctx, item, { reason }) => ({
  patch: { pending: null, pending_by: null, pending_by_name: null },
  changes: changesBetween({ pending: item.pending }, { pending: null }),
  reason,
}));
