import type { StateTone } from '#ui/state-sign.tsx';
import type { KnowledgeStatus } from '../contract/knowledge.ts';

export const statusTone: Record<KnowledgeStatus, StateTone> = {
  draft: 'new',
  published: 'plain',
  retired: 'closed',
};
