import type { Insertable } from 'kysely';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';

type KitColumns = Omit<Insertable<Schema['loan_kits']>, 'id' | 'version' | 'created_at' | 'updated_at'>;

export async function insertKit(ctx: Ctx, kit: KitColumns & { id: string }): Promise<void> {
  const at = ctx.clock.now();
  await ctx.tx
    .insertInto('loan_kits')
    .values({ ...kit, created_at: at, updated_at: at })
    .execute();
}

/** @throws StaleVersion when someone saved first. */
export async function updateKit(ctx: Ctx, seen: { id: string; version: number }, kit: KitColumns): Promise<void> {
  await updateVersioned(ctx.tx, 'loan_kits', seen, { ...kit, updated_at: ctx.clock.now() });
}

/** What a kit holds from now on. */
export async function setKitItems(ctx: Ctx, kitId: string, assetIds: readonly string[]): Promise<void> {
  await ctx.tx.deleteFrom('loan_kit_items').where('kit_id', '=', kitId).execute();
  await ctx.tx
    .insertInto('loan_kit_items')
    .values(assetIds.map((assetId) => ({ kit_id: kitId, asset_id: assetId })))
    .execute();
}
