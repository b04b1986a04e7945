import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';

/** How the owner of a kind of records puts some of them into the index again. */
export interface SearchIndexer {
  readonly kind: string;
  readonly index: (ctx: Ctx, ids: readonly string[]) => Promise<void>;
}

/** Filled by every feature that puts records into the index: when the folding changes, all of them are asked. */
export const searchIndexers = defineSlot<SearchIndexer>('search.indexers');
