import { recordMovement } from '#features/assets/server/assets.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { bookingsRefusals as refused } from '../contract/bookings.refusals.ts';
import type { HandedThings } from '../contract/handed-things.ts';
import { bookItems, unbookItems, updateItem } from './book-things.public.ts';
import type { BookedRow } from './booked-things.public.ts';
import { type Booking, checkThings, refuseBooked } from './check-booking.public.ts';

/** The record things are lent by. */
interface Lending {
  readonly id: string;
  readonly requester_id: string | null;
  readonly department_id: string | null;
}

interface HandedAt {
  readonly siteId: string;
  /** What the ledger says it went by: 貸出 L8-00123. */
  readonly basis: string;
}

type Accessories = readonly { readonly name: string; readonly count: number }[];

/** A thing goes out: the ledger has it as lent, with the small things that go along. @throws the refusals of a movement */
export async function lendThing(
  ctx: Ctx,
  loan: Lending,
  thing: Pick<BookedRow, 'asset_id' | 'status'>,
  { siteId, basis, accessories = [] }: HandedAt & { readonly accessories?: Accessories | undefined },
): Promise<void> {
  const at = ctx.clock.now();
  await recordMovement(ctx, thing.asset_id, {
    kind: 'lent',
    movedOn: today(at),
    handOverSiteId: siteId,
    userId: loan.requester_id,
    departmentId: loan.department_id,
    basis,
  });
  const out = { handed_over_at: at, status_before: thing.status, accessories: JSON.stringify(accessories) };
  await updateItem(ctx, { loanId: loan.id, assetId: thing.asset_id }, out);
}

/**
 * What was read goes out; what was booked with it and left out stays, and its time is free again.
 * @throws bookings.wrongThings, the refusals of a movement
 */
export async function lendThings(
  ctx: Ctx,
  loan: Lending & { readonly items: readonly BookedRow[] },
  { assetIds, leftOut, accessories }: HandedThings,
  at: HandedAt,
) {
  const booked = loan.items.filter(({ active }) => active);
  const going = booked.filter(({ asset_id }) => !leftOut.includes(asset_id));
  const stayed = booked.filter(({ asset_id }) => leftOut.includes(asset_id));
  const missing = going.filter(({ asset_id }) => !assetIds.includes(asset_id)).map(({ asset_tag }) => asset_tag);
  const strange = assetIds.filter((id) => !going.some(({ asset_id }) => asset_id === id));
  if (missing.length > 0 || strange.length > 0) throw refused.wrongThings({ missing, strange });
  await unbookItems(ctx, loan.id, leftOut);
  for (const thing of going) {
    const along = accessories.find(({ assetId }) => assetId === thing.asset_id)?.items;
    await lendThing(ctx, loan, thing, { ...at, accessories: along });
  }
  return { going, stayed };
}

/**
 * A thing comes back, and is again what it was before: an old device waits for its disposal again.
 * @throws the refusals of a movement
 */
export async function takeBackThing(
  ctx: Ctx,
  loan: Pick<Lending, 'id'>,
  thing: Pick<BookedRow, 'asset_id' | 'status_before'>,
  { siteId, basis, ...said }: HandedAt & { readonly condition: string; readonly missing?: string },
): Promise<void> {
  const at = ctx.clock.now();
  await recordMovement(ctx, thing.asset_id, {
    kind: 'returned',
    movedOn: today(at),
    siteId,
    handOverSiteId: siteId,
    toStatus: thing.status_before === 'awaitingDisposal' ? 'awaitingDisposal' : 'stored',
    basis,
  });
  await updateItem(ctx, { loanId: loan.id, assetId: thing.asset_id }, { returned_at: at, active: false, ...said });
}

/** Books one more thing of the pool for a loan that is out. @throws those of `checkThings` and `refuseBooked` */
export async function bookAnother(
  ctx: Ctx,
  loan: Pick<Lending, 'id'> & Pick<Booking, 'pool'> & { readonly needs_current: boolean },
  { assetId, to }: { readonly assetId: string; readonly to: string },
) {
  const from = ctx.clock.now();
  const [thing] = await checkThings(ctx, { pool: loan.pool, needsCurrent: loan.needs_current, assetIds: [assetId] });
  await refuseBooked(ctx, { from, to, besides: loan.id }, [assetId]);
  await bookItems(ctx, { id: loan.id, from, to, kitId: null }, [assetId]);
  if (!thing) throw refused.assetUnknown();
  return { ...thing, asset_id: thing.id };
}
