import type { ComboOption } from '#ui/form/combo-state.ts';
import { people } from './people.client.ts';

type Site = Awaited<ReturnType<typeof people.call.findSites>>[number];
const optionOf = (site: Site) => ({ value: site.id, label: site.name, sub: site.address });

export const findSites = async (q: string, signal?: AbortSignal) =>
  (await people.call.findSites({ q }, { signal })).map(optionOf);
export const nameSites = async (ids: readonly string[]) =>
  (await people.call.findSites({ ids: [...ids] })).map(optionOf);

export const loadSites = async (q: string, signal: AbortSignal): Promise<ComboOption[]> =>
  (await people.call.findSites({ q }, { signal })).map((site) => ({
    key: site.id,
    word: site.name,
    note: site.address,
  }));

export const loadDepartments = async (q: string, signal: AbortSignal): Promise<ComboOption[]> =>
  (await people.call.findDepartments({ q }, { signal })).map((one) => ({
    key: one.id,
    word: one.name,
    note: one.fullName,
  }));
