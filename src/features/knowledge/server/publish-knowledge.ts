import { takeStep } from '#features/records/server/take-step.public.ts';
import { knowledgeKind } from './knowledge.kind.ts';

/** 公開する. @throws knowledge.approvalNeeded, symptomRequired, bodyRequired */
export const publishKnowledge = takeStep(knowledgeKind, 'publish', () => ({}));
