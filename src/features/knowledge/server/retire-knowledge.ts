import { takeStep } from '#features/records/server/take-step.public.ts';
import { knowledgeKind } from './knowledge.kind.ts';

/** 公開をやめる; editions and uses stay. */
export const retireKnowledge = takeStep(knowledgeKind, 'retire', (_ctx, _item, { reason }) => ({ reason }));
