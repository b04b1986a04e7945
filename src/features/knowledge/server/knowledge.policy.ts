import { type RawBuilder, sql } from 'kysely';
import { type Actor, overseers } from '#kernel/actor.ts';
import { knowledgePermissions } from '../contract/knowledge.contract.ts';
import type { KnowledgeAction, KnowledgeKind, KnowledgeStatus } from '../contract/knowledge.ts';

interface Item {
  readonly kind: KnowledgeKind;
  readonly status: KnowledgeStatus;
}

export const isOverseer = (actor: Actor): boolean => (overseers as readonly string[]).includes(actor.role);

/**
 * The desk, 県 and 監査 read every item; 所属担当者 and 職員 published FAQ and manuals. Nobody else reads any.
 * `knowledgeScope` is the same rule in SQL; a test holds the two together.
 */
export function mayRead(actor: Actor, item: Item): boolean {
  if (isOverseer(actor)) return true;
  if (!knowledgePermissions.read.roles.includes(actor.role)) return false;
  return item.status === 'published' && item.kind !== 'knownError';
}

/** The rows of `knowledge_items as n` the actor may read; null when it is all of them. */
export function knowledgeScope(actor: Actor): RawBuilder<boolean> | null {
  if (isOverseer(actor)) return null;
  if (!knowledgePermissions.read.roles.includes(actor.role)) return sql<boolean>`false`;
  return sql<boolean>`(n.status = 'published' and n.kind <> 'knownError')`;
}

/** What the actor may do with an item now, primary first. */
export function knowledgeActionsOf(actor: Actor, item: Item): KnowledgeAction[] {
  if (!knowledgePermissions.write.roles.includes(actor.role)) return [];
  if (item.status === 'draft') return ['publish', 'revise', 'attach'];
  if (item.status === 'published') return ['revise', 'attach', 'retire'];
  return ['publish'];
}
