import type { QueryClient } from '@tanstack/react-query';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { places } from './places.client.ts';

type Site = Awaited<ReturnType<typeof places.call.findSites>>[number];
const optionOf = (site: Site) => ({ value: site.id, label: site.name, sub: site.address });

/** 拠点 for filters: by any part of the text, and by id. */
export const findSites = async (q: string, signal?: AbortSignal) =>
  (await places.call.findSites({ q }, { signal })).map(optionOf);
export const nameSites = async (ids: readonly string[]) =>
  (await places.call.findSites({ ids: [...ids] })).map(optionOf);

/** 拠点 for a combo box. */
export const loadSites = async (q: string, signal: AbortSignal): Promise<ComboOption[]> =>
  (await places.call.findSites({ q }, { signal })).map(({ id, name, address }) => ({
    key: id,
    word: name,
    note: address,
  }));

/** The 部屋 of a 拠点, once one is chosen. */
export const roomsOf = (siteId: string | undefined) => ({
  ...places.query.findRooms.queryOptions({ input: { siteId: siteId ?? '' } }),
  enabled: Boolean(siteId),
});

/** The name of a 部屋 among those read so far; empty for one of a 拠点 nobody has asked for. */
export function roomNameOf(client: QueryClient, roomId: string): string {
  const read = client.getQueriesData<{ id: string; name: string }[]>({ queryKey: places.query.findRooms.key() });
  return read.flatMap(([, rooms]) => rooms ?? []).find((room) => room.id === roomId)?.name ?? '';
}
