import { featureClient } from '#ui/rpc/client.ts';
import type { knowledgeContract } from '../contract/knowledge.contract.ts';

export const knowledge = featureClient<typeof knowledgeContract>('knowledge');

/** What an act on an item makes untrue. */
export const knowledgeReads = [knowledge.query.key(), ['list', 'knowledge']] as const;
