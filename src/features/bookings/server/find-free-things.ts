import type { Ctx } from '#platform/use-case/context.ts';
import type { FreeAsked } from '../contract/booking.ts';
import { bookingsRefusals } from '../contract/bookings.refusals.ts';
import { unscopedFreeThings } from './bookings.reads.ts';

/** 貸し出せる機器: of the pool, free in the whole time. @throws bookings.endBeforeStart */
export async function findFreeThings(ctx: Ctx, asked: FreeAsked) {
  if (asked.dueAt <= asked.fromAt) throw bookingsRefusals.endBeforeStart();
  const found = await unscopedFreeThings(ctx, asked);
  return found.map(({ kit, kitId, ...thing }) => ({ ...thing, kit: kit && kitId ? { id: kitId, name: kit } : null }));
}
