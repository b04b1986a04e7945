import type { RawBuilder } from 'kysely';
import { type Actor, overseers } from '#kernel/actor.ts';
import { knowledgePermissions } from '../contract/knowledge.contract.ts';
import type { Audience, KnowledgeAction, KnowledgeKind, KnowledgeStatus } from '../contract/knowledge.ts';
import { knowledgeRecords } from './knowledge.scope.public.ts';

interface Item {
  readonly kind: KnowledgeKind;
  readonly status: KnowledgeStatus;
  readonly audience: Audience;
}

export const isOverseer = (actor: Actor): boolean => (overseers as readonly string[]).includes(actor.role);

/** Whether the actor reads this item: see the scope. */
export function mayRead(actor: Actor, item: Item): boolean {
  return knowledgeRecords.sees(actor, { kind: item.kind, status: item.status, audience: item.audience });
}

/** The rows of `knowledge_items as n` the actor may read; null when it is all of them. */
export function knowledgeScope(actor: Actor): RawBuilder<boolean> | null {
  return knowledgeRecords.where(actor);
}

/** What the actor may do with an item now, primary first. A manual that waits for 県 stays what 県 looks at. */
export function knowledgeActionsOf(
  actor: Actor,
  item: Item & { pending: unknown },
  isWaiting: boolean,
): KnowledgeAction[] {
  if (!knowledgePermissions.write.roles.includes(actor.role)) return [];
  const isManual = item.kind === 'manual';
  if (isManual && isWaiting) return item.status === 'published' ? ['attach', 'retire'] : ['attach'];
  if (item.status === 'draft') return [isManual ? 'askApproval' : 'publish', 'revise', 'attach'];
  if (item.status !== 'published') return ['publish'];
  return item.pending ? ['askApproval', 'revise', 'attach', 'retire'] : ['revise', 'attach', 'retire'];
}
