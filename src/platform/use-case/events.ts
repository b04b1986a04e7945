import type { Ctx } from './context.ts';

/** A fact a feature announces. Higher features subscribe; the payload's type travels with the event. */
export interface DomainEvent<P> {
  readonly name: string;
  /** Never set: carries the payload's type. */
  readonly payload?: P;
}

export interface Subscription {
  readonly event: string;
  readonly handle: (ctx: Ctx, payload: never) => Promise<void>;
}

/** Declares an event: `defineEvent<{ ticketId: string }>('tickets.resolved')`. */
export function defineEvent<P>(name: string): DomainEvent<P> {
  return { name };
}

/** Subscribes to an event of a lower feature. Runs in the announcer's transaction. */
export function on<P>(event: DomainEvent<P>, handle: (ctx: Ctx, payload: P) => Promise<void>): Subscription {
  return { event: event.name, handle: handle as Subscription['handle'] };
}
