import { addDays } from '#kernel/calendar/civil.ts';
import type { Refused } from '#kernel/refusal.ts';
import { placesRefusals } from '../contract/places.contract.ts';
import { placesWords as words } from '../contract/places.messages.ts';
import type { RoomUse, SiteDraft, SiteKind } from '../contract/site.ts';

/** Sites from which 駆けつけ starts (§2-2): 本庁舎 and 地域総合庁舎. */
export function isBase(kind: SiteKind): boolean {
  return kind === 'hq' || kind === 'regional';
}

/**
 * Every 単独地域機関 in the prefecture names its base and the way's length, because the 2-hour duty (§2-3) is proved
 * from them; those outside the prefecture are exempt (§2-2).
 */
export function reachProblem(draft: SiteDraft, baseKind: SiteKind | null): Refused | null {
  if (draft.outsidePrefecture) return draft.baseSiteId ? placesRefusals.baseWithoutReach() : null;
  if (baseKind && !isBase(baseKind)) return placesRefusals.baseIsNoBase();
  const needsBase = draft.kind === 'standalone' || draft.kind === 'standaloneLarge';
  const known = draft.baseSiteId !== null && draft.driveMinutes !== null;
  return needsBase && !known ? placesRefusals.baseRequired() : null;
}

const siteOfUse = { helpdesk: 'hq', devices: 'regional' } as const;
/** What the room is called in which things pass from hand to hand there; null: no clause names one. */
export const roomUseIn = (kind: SiteKind): RoomUse | null =>
  kind === 'hq' ? 'helpdesk' : kind === 'regional' ? 'devices' : null;

/** §4-9, §4-10: the ヘルプデスク室 is in 本庁舎, an 情報機器室 for this purpose in a 地域総合庁舎. */
export function markProblem(use: RoomUse, kind: SiteKind): Refused | null {
  if (use === 'other' || siteOfUse[use] === kind) return null;
  return placesRefusals.markElsewhere({ use: words.rooms.uses[use], site: words.kinds[siteOfUse[use]] });
}

/** The base of a site is asked for again after a year (§2-2). */
export const baseDays = 365;
export const confirmedBefore = (today: string): string => addDays(today, -baseDays);
