import { approvalDecided } from '#features/approvals/server/ask-approval.public.ts';
import { softwareChanged } from '#features/catalog/server/catalog-events.public.ts';
import { auditNamesOf } from '#features/records/server/audit-names.public.ts';
import { searchIndexers } from '#features/search/server/search-indexer.public.ts';
import { searchProviders } from '#features/search/server/search-provider.public.ts';
import { auditNames } from '#platform/audit/audit-names.ts';
import { on } from '#platform/use-case/events.ts';
import { homeBlocks } from '#platform/use-case/home-blocks.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { knowledgeContract } from '../contract/knowledge.contract.ts';
import { hearApproval } from './approve-manual.ts';
import { knowledgeSearch } from './find-knowledge.ts';
import { hearSoftwareChange } from './hear-software-change.ts';
import { indexAllKnowledge } from './index-knowledge.ts';
import { knowledgeKind } from './knowledge.kind.ts';
import { knowledgeProcedures } from './knowledge.procedures.ts';
import { knowledgeRecords } from './knowledge.scope.public.ts';
import { knowledgeHome } from './knowledge-home.ts';

export const knowledgeModule: FeatureModule = {
  name: 'knowledge',
  contract: knowledgeContract,
  procedures: knowledgeProcedures,
  scopes: [knowledgeRecords],
  subscriptions: [on(approvalDecided, hearApproval), on(softwareChanged, hearSoftwareChange)],
  slots: [
    auditNames.fill(() => [auditNamesOf(knowledgeKind)]),
    homeBlocks.fill(knowledgeHome),
    searchIndexers.fill({ kind: 'knowledge', index: indexAllKnowledge }),
    searchProviders.fill(knowledgeSearch),
  ],
};
