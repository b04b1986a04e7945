import type { RawBuilder } from 'kysely';
import { type Actor, overseers } from '#kernel/actor.ts';
import type { Audience, KnowledgeKind, KnowledgeStatus } from '../contract/knowledge.ts';
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
