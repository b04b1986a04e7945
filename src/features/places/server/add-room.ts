import type { Ctx } from '#platform/use-case/context.ts';
import { placesRefusals } from '../contract/places.contract.ts';
import { findRoom, findSite, insertRoom } from './sites.repo.ts';

/** 部屋を加える. @throws places.absent, places.alreadyClosed, places.roomTaken */
export async function addRoom(ctx: Ctx, input: { siteId: string; name: string; floor: string | null }) {
  const site = await findSite(ctx, input.siteId);
  if (!site) throw placesRefusals.absent();
  if (site.closed_on) throw placesRefusals.alreadyClosed();
  if (await findRoom(ctx, input.siteId, input.name)) throw placesRefusals.roomTaken();
  const added = await insertRoom(ctx, input);
  ctx.audit.record({
    action: 'places.addRoom',
    entity: 'site',
    entityId: input.siteId,
    changes: { room: [null, added.name] },
  });
  return { id: added.id, name: added.name, floor: added.floor };
}
