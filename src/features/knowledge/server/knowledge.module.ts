import { searchIndexers } from '#features/search/server/search-indexer.public.ts';
import { searchProviders } from '#features/search/server/search-provider.public.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { knowledgeContract } from '../contract/knowledge.contract.ts';
import { knowledgeWords } from '../contract/knowledge.messages.ts';
import { knowledgeSearch } from './find-knowledge.ts';
import { indexAllKnowledge } from './index-knowledge.ts';
import { publishedManuals, revisedManuals } from './knowledge.evidence.ts';
import { knowledgeProcedures } from './knowledge.procedures.ts';
import { knowledgeRecords } from './knowledge.scope.public.ts';

const { evidence } = knowledgeWords;
const test = 'src/features/knowledge/server/knowledge.test.ts';

export const knowledgeModule: FeatureModule = {
  name: 'knowledge',
  contract: knowledgeContract,
  procedures: knowledgeProcedures,
  scopes: [knowledgeRecords],
  slots: [searchIndexers.fill({ kind: 'knowledge', index: indexAllKnowledge }), searchProviders.fill(knowledgeSearch)],
  duties: [
    { duty: '1-2.8', evidence: evidence.manuals, query: publishedManuals, test },
    { duty: '4-5.1', evidence: evidence.manuals, query: publishedManuals, test },
    { duty: '4-6.2', evidence: evidence.revised, query: revisedManuals, test },
  ],
};
