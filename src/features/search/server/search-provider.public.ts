import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';
import type { Hit } from '../contract/search.contract.ts';
import type { SearchKind } from '../contract/search.messages.ts';

/** How a feature lets its records be found: its own query, in the actor's scope, newest or nearest first. */
export interface SearchProvider {
  readonly kind: SearchKind;
  readonly find: (ctx: Ctx, query: { q: string; limit: number }) => Promise<Hit[]>;
}

/** Filled by every feature whose records people look for. */
export const searchProviders = defineSlot<SearchProvider>('search.providers');
