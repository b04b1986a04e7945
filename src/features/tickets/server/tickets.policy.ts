import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { overseers } from '#kernel/actor.ts';

/** Whom a ticket belongs to. */
export interface TicketOwner {
  readonly requester_id: string | null;
  readonly department_id: string | null;
}

/**
 * Who may read a ticket: the desk, 県 and 監査 every one, 所属担当者 those of their own 所属, 職員 their own.
 * `ticketScope` is the same rule in SQL; a test holds the two together.
 */
export function mayRead(actor: Actor, ticket: TicketOwner): boolean {
  if ((overseers as readonly string[]).includes(actor.role)) return true;
  if (!isAsker(actor)) return false;
  if (actor.staffMemberId !== null && ticket.requester_id === actor.staffMemberId) return true;
  return actor.role === 'coordinator' && actor.departmentId !== null && ticket.department_id === actor.departmentId;
}

/** Asks for a ticket instead of working on it: sees no word of the desk's inside, and cannot search in it. */
export function isAsker(actor: Actor): boolean {
  return actor.role === 'staff' || actor.role === 'coordinator';
}

/** The rows of `tickets` the actor may read; null when it is all of them. */
export function ticketScope(actor: Actor): RawBuilder<boolean> | null {
  if ((overseers as readonly string[]).includes(actor.role)) return null;
  if (!isAsker(actor)) return sql<boolean>`false`;
  const own = sql<boolean>`coalesce(tickets.requester_id = ${actor.staffMemberId}::uuid, false)`;
  if (actor.role === 'staff') return own;
  return sql<boolean>`(${own} or coalesce(tickets.department_id = ${actor.departmentId}::uuid, false))`;
}
