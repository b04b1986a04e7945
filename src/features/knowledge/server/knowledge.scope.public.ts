import { type Actor, overseers } from '#kernel/actor.ts';
import { type Reach, recordScope } from '#platform/scope/record-scope.ts';
import { knowledgePermissions } from '../contract/knowledge.process.ts';

/**
 * The desk, 県 and 監査 read every item; 所属担当者 and 職員 published FAQ and manuals that are open to them (公開範囲).
 * Nobody else reads any.
 */
function itemsOf(actor: Actor): Reach {
  if ((overseers as readonly string[]).includes(actor.role)) return 'every';
  const open = { status: { is: 'published' }, kind: { isNot: 'knownError' } } as const;
  const forAll = { ...open, audience: { is: 'everyone' } } as const;
  return actor.role === 'coordinator' ? [forAll, { ...open, audience: { is: 'coordinators' } }] : [forAll];
}

export const knowledgeRecords = recordScope({
  kind: 'knowledge',
  table: 'knowledge_items',
  calledBy: 'knowledge_no',
  alias: 'n',
  readBy: [knowledgePermissions.read],
  columns: ['status', 'kind', 'audience'],
  reach: itemsOf,
});
