import type { Refused } from '#kernel/refusal.ts';
import type { Placement } from '../contract/asset.ts';
import { assetsRefusals as refuse } from '../contract/assets.contract.ts';
import type { CorrectionDraft } from '../contract/movement.ts';
import { type MovementFacts, namesProblem } from './asset-movement.rules.ts';

/** The entry that is wrong, and what stands around it. */
export interface WrongEntry {
  /** It is the newest one: where it led is where the device is. */
  readonly isLast: boolean;
  /** The later entry that corrects it already. */
  readonly correctedBySeq: number | null;
  /** It is one of those whose room the clauses name. */
  readonly passedInRoom: boolean;
  /** The day of the entry before it. */
  readonly previousOn: string | null;
}

/** Where the device stands after a 訂正. An old entry is only explained: what came after it still holds. */
export function planCorrection(
  present: Placement,
  wrong: WrongEntry,
  draft: CorrectionDraft,
  facts: MovementFacts,
): Placement | Refused {
  if (present.status === 'disposed') return refuse.neverComesBack();
  if (present.status === 'withdrawn') return refuse.wasWithdrawn();
  if (wrong.correctedBySeq !== null) return refuse.alreadyCorrected({ seq: wrong.correctedBySeq });
  if (draft.movedOn > facts.today) return refuse.inFuture();
  const names = namesProblem(draft, facts);
  if (names) return names;
  if (draft.handOverRoomId && !wrong.passedInRoom) return refuse.handOverRoomOfNone();
  if (draft.handOverRoomId && !facts.handOverRoom?.siteId) return refuse.handOverRoomElsewhere();
  if (!wrong.isLast) return leavesAlone(draft) ? present : refuse.onlyLastMoves();
  if (wrong.previousOn !== null && draft.movedOn < wrong.previousOn) return refuse.beforeLast({ on: wrong.previousOn });
  if (draft.toStatus === 'disposed') return refuse.correctionDisposes();
  return rightPlace(present, draft, facts);
}

function leavesAlone(draft: CorrectionDraft): boolean {
  return [draft.siteId, draft.roomId, draft.departmentId, draft.userId, draft.toStatus].every((value) => value == null);
}

function rightPlace(present: Placement, draft: CorrectionDraft, { room }: MovementFacts): Placement | Refused {
  const siteId = draft.siteId === undefined ? present.siteId : draft.siteId;
  const roomKept = siteId === present.siteId ? present.roomId : null;
  const roomId = draft.roomId === undefined ? roomKept : draft.roomId;
  if (roomId && room && room.siteId !== siteId) return refuse.roomElsewhere();
  return {
    status: draft.toStatus ?? present.status,
    siteId,
    roomId,
    departmentId: draft.departmentId === undefined ? present.departmentId : draft.departmentId,
    userId: draft.userId === undefined ? present.userId : draft.userId,
  };
}
