import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { placesRefusals } from '../contract/places.contract.ts';
import type { RoomUse, SiteView } from '../contract/site.ts';
import { usesOn } from './room-uses.public.ts';
import { findRooms, getSite } from './sites.reads.ts';
import { findSite, insertRoomUse } from './sites.repo.ts';
import { markProblem } from './sites.rules.ts';

export interface RoomMark {
  readonly siteId: string;
  readonly roomId: string;
  readonly use: RoomUse;
  readonly fromOn: string;
}

/**
 * 部屋の用途を決める, from a day on: a hand-over that was is judged by what held on its day.
 * @throws places.absent, alreadyClosed, roomAbsent, markElsewhere, markBackdated, markSame
 */
export async function markRoom(ctx: Ctx, input: RoomMark): Promise<SiteView> {
  const { siteId, use, fromOn } = input;
  const site = await findSite(ctx, siteId);
  if (!site) throw placesRefusals.absent();
  if (site.closed_on) throw placesRefusals.alreadyClosed();
  const room = (await findRooms(ctx, { siteId })).find(({ id }) => id === input.roomId);
  if (!room) throw placesRefusals.roomAbsent();
  const problem = markProblem(use, site.kind);
  if (problem) throw problem;
  if (fromOn < today(ctx.clock.now())) throw placesRefusals.markBackdated();
  const before = (await usesOn(ctx, { siteId, day: fromOn })).find(({ id }) => id === room.id)?.use ?? 'other';
  if (before === use) throw placesRefusals.markSame();
  await insertRoomUse(ctx, { roomId: room.id, use, fromOn });
  ctx.audit.record({
    action: 'places.markRoom',
    entity: 'site',
    entityId: siteId,
    changes: { room: [null, room.name], use: [before, use], from_on: [null, fromOn] },
  });
  return getSite(ctx, { id: siteId });
}
