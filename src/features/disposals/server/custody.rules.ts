import type { IsoInstant } from '#kernel/calendar/civil.ts';
import { type CustodyGap, custodyHours } from '../contract/custody.ts';

export interface Scan {
  readonly assetId: string;
  readonly serial: string;
  readonly step: string;
  readonly holder: string;
  readonly place: string;
  readonly locked: boolean;
  readonly at: IsoInstant;
}

interface Held {
  readonly items: readonly { readonly assetId: string; readonly assetTag: string; readonly place: string }[];
  readonly drives: readonly { readonly assetId: string; readonly serial: string }[];
  readonly scans: readonly Scan[];
  /** When 県 was told of what was broken until then. */
  readonly toldAt: IsoInstant | null;
  /** Up to when it is looked at: now, or when the batch was certified or given up. */
  readonly until: IsoInstant;
}

const epoch = (at: IsoInstant) => Temporal.Instant.from(at).epochMilliseconds;
const hoursBetween = (from: IsoInstant, to: IsoInstant) => (epoch(to) - epoch(from)) / 3_600_000;

/** The readings of one thing, up to the one after which it is no more: the device was opened, the drive destroyed. */
function chainOf(scans: readonly Scan[], serial: string): { chain: readonly Scan[]; ended: boolean } {
  const own = scans.filter((scan) => scan.serial === serial);
  const last = own.findIndex(({ step }) => step === (serial ? 'destroy' : 'takeOut'));
  return last < 0 ? { chain: own, ended: false } : { chain: own.filter((_, nth) => nth <= last), ended: true };
}

/** Where the next reading of a thing came later than it may. */
function gapsOf(what: string, scans: readonly Scan[], serial: string, { toldAt, until }: Held): CustodyGap[] {
  const { chain, ended } = chainOf(scans, serial);
  return chain.flatMap((scan, nth) => {
    const next = chain[nth + 1]?.at ?? null;
    if (next === null && ended) return [];
    const allowed = scan.locked ? custodyHours.locked : custodyHours[serial ? 'drive' : 'device'];
    if (hoursBetween(scan.at, next ?? until) <= allowed) return [];
    const { holder, place, at: from } = scan;
    const told = next !== null && toldAt !== null && epoch(next) < epoch(toldAt);
    return [{ what, from, until: next, holder, place, told }];
  });
}

/** Every device and drive has a holder and a place from the ledger to its end; what breaks that, the untold first. */
export function custodyGaps(held: Held): CustodyGap[] {
  const scansOf = Map.groupBy(held.scans, ({ assetId }) => assetId);
  const found = held.items.flatMap(({ assetId, assetTag, place }): CustodyGap[] => {
    const scans = scansOf.get(assetId) ?? [];
    const drives = held.drives.filter((drive) => drive.assetId === assetId);
    if (scans.length === 0 && drives.length === 0) {
      const unplaced = { what: assetTag, from: null, until: null, holder: '', place: '', told: held.toldAt !== null };
      return place === '' ? [unplaced] : [];
    }
    return [
      ...gapsOf(assetTag, scans, '', held),
      ...drives.flatMap(({ serial }) => gapsOf(serial, scans, serial, held)),
    ];
  });
  return found.toSorted((a, b) => Number(a.told) - Number(b.told));
}
