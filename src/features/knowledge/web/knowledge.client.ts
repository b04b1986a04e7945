import { featureClient } from '#ui/rpc/client.ts';
import type { knowledgeContract } from '../contract/knowledge.contract.ts';

export const knowledge = featureClient<typeof knowledgeContract>('knowledge');
