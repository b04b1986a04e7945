import type { Refused } from '#kernel/refusal.ts';
import { stockRefusals as refused } from '../contract/stock.refusals.ts';
import type { StockItemDraft, StockMove } from '../contract/stock.ts';

/** Half a year: an item is counted again by then (§13-3). */
export const stockCountDays = 180;

/** Why the ledger can't say so of an item; null when it can. */
export function itemProblem({ kind, partKind, standard, closed }: StockItemDraft, quantity: number): Refused | null {
  if (kind === 'part' && (!partKind || standard === '')) return refused.standardRequired();
  if (kind !== 'part' && partKind) return refused.partKindForbidden();
  return closed && quantity > 0 ? refused.notEmpty({ left: quantity }) : null;
}

/** Why a movement by hand can't be; null when it can. */
export function moveProblem({ kind, quantity, roomId, toRoomId, holder, reason }: StockMove): Refused | null {
  const isCorrection = kind === 'corrected';
  if (quantity === 0 || (quantity < 0 && !isCorrection)) return refused.quantityRequired();
  if (isCorrection && reason === '') return refused.reasonRequired();
  if ((kind === 'received' || kind === 'returned') && holder === '') return refused.holderRequired();
  const isElsewhere = toRoomId !== null && toRoomId !== roomId;
  return kind === 'moved' && !isElsewhere ? refused.otherRoomRequired() : null;
}

/** Open days after a broken device came back by which its parts are in the stock (§4-9). */
export const salvageDays = 5;

interface Standing {
  readonly kind: string;
  readonly total: number;
  readonly point: number;
}

/**
 * Whether a movement makes an item fall short that was not. What an item is opened with is no shortage yet: it may lie in
 * several places; the first movement that leaves it below the point is.
 */
export function fallsShort(before: Standing | undefined, after: Standing): boolean {
  if (after.kind === 'opening' || after.total >= after.point) return false;
  return !before || before.kind === 'opening' || before.total >= before.point;
}
