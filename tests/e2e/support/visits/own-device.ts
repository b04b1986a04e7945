import type { Desk } from '../browser.ts';

export interface Device {
  readonly id: string;
  readonly assetTag: string;
  readonly status: string;
  readonly warrantyUntil: string | null;
}

/** Devices that were taken for a visit, and those something is open of: none is taken twice. */
const taken = new Set<string>();

/** A device of a class in a state, that nothing of `lists` is open of and that is as it is `wanted`. */
export async function someDevice(
  desk: Desk,
  [view, status]: readonly [view: string, status: string],
  lists: readonly string[],
  wanted: (device: Device) => boolean = () => true,
): Promise<Device> {
  const filters = { status: { in: [status] } };
  const { rows } = await desk.call<{ rows: Device[] }>('assets.list', { view, limit: 200, filters });
  for (const list of lists) {
    const open = await desk.call<{ rows: { assetTag: string }[] }>(list, { view: 'open', limit: 200 });
    for (const { assetTag } of open.rows) taken.add(assetTag);
  }
  const found = rows.find((one) => one.status === status && !taken.has(one.assetTag) && wanted(one));
  if (!found) throw new Error(`no ${view} that is ${status}`);
  taken.add(found.assetTag);
  return found;
}
