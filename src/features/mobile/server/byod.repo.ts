import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ByodDevice, ByodDraft } from '../contract/byod.ts';

export async function insertByod(
  ctx: Ctx,
  draft: ByodDraft,
  devices: readonly (ByodDevice & { readonly assetId: string | null })[],
  ticketId: string | null,
): Promise<string> {
  const id = newId();
  await ctx.tx
    .insertInto('byod_requests')
    .values({
      id,
      kind: draft.kind,
      asked_by: draft.askedBy,
      asked_at: draft.askedAt,
      ticket_id: ticketId,
      devices: JSON.stringify(devices),
      device_count: devices.length,
      recorded_at: ctx.clock.now(),
      recorded_by: ctx.actor.id,
      recorded_by_name: ctx.actor.name,
    })
    .execute();
  return id;
}

/** False when the list is there already. */
export async function insertList(ctx: Ctx, requestId: string, fileId: string): Promise<boolean> {
  const by = { made_at: ctx.clock.now(), made_by: ctx.actor.id, made_by_name: ctx.actor.name };
  const made = await ctx.tx
    .insertInto('byod_lists')
    .values({ request_id: requestId, file_id: fileId, ...by })
    .onConflict((conflict) => conflict.doNothing())
    .returning('request_id')
    .executeTakeFirst();
  return made !== undefined;
}
