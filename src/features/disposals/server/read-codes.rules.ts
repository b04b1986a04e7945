import type { Refused } from '#kernel/refusal.ts';
import { normalizeAssetTag, normalizeSerial } from '#kernel/text/digits.ts';

/** The devices whose labels were read, each once. @throws what `unknown` says of a label that is none of theirs */
export function itemsRead<I extends { readonly assetTag: string }>(
  items: readonly I[],
  read: readonly string[],
  unknown: (tag: string) => Refused,
): I[] {
  const byTag = new Map(items.map((item) => [item.assetTag, item]));
  return [...new Set(read.map(normalizeAssetTag))].map((tag) => {
    const item = byTag.get(tag);
    if (!item) throw unknown(tag);
    return item;
  });
}

/** The drives whose serials were read, each once. @throws what `unknown` says of a serial that is none of theirs */
export function drivesRead<D extends { readonly serial: string }>(
  drives: readonly D[],
  read: readonly string[],
  unknown: (serial: string) => Refused,
): D[] {
  const bySerial = new Map(drives.map((drive) => [drive.serial, drive]));
  return [...new Set(read.map(normalizeSerial))].map((serial) => {
    const drive = bySerial.get(serial);
    if (!drive) throw unknown(serial);
    return drive;
  });
}
