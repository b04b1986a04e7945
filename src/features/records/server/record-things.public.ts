import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';

/**
 * The things of records, in words of whoever has them: 会議用カメラ（WC-0003）. Filled by who keeps such things; records that have
 * none are left out. Unscoped: of records that were read in their own scope.
 */
export const recordThings =
  defineSlot<(ctx: Ctx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>>('records.things');

/** What each record is about as a thing, where it has one. Unscoped: of records that were read in their own scope. */
export async function unscopedThingsOf(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for (const things of recordThings.fillings()) for (const [id, words] of await things(ctx, ids)) all.set(id, words);
  return all;
}
