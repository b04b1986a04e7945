import type { RawBuilder } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { ticketRecords } from './tickets.scope.public.ts';

/** Whom a ticket belongs to. */
export interface TicketOwner {
  readonly requester_id: string | null;
  readonly department_id: string | null;
}

/** Who may read a ticket: see the scope. */
export function mayRead(actor: Actor, ticket: TicketOwner): boolean {
  const { requester_id, department_id } = ticket;
  return ticketRecords.sees(actor, { requester_id, department_id });
}

/** The rows of `tickets` the actor may read; null when it is all of them. */
export function ticketScope(actor: Actor): RawBuilder<boolean> | null {
  return ticketRecords.where(actor);
}
