import type { CatalogOption } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';

/** 型式, ソフトウェア and 業務システム by any part of a name, for filters and combo boxes of other features. */
type Find = (input: { q?: string; ids?: string[] }, options?: { signal?: AbortSignal }) => Promise<CatalogOption[]>;

const optionOf = ({ id, name, note }: CatalogOption) => ({ value: id, label: name, sub: note ?? undefined });
const finder = (find: Find) => async (q: string, signal?: AbortSignal) => (await find({ q }, { signal })).map(optionOf);
const namer = (find: Find) => async (ids: readonly string[]) => (await find({ ids: [...ids] })).map(optionOf);

export const findModels = finder(catalog.call.findModels);
export const nameModels = namer(catalog.call.findModels);
export const findSoftware = finder(catalog.call.findSoftware);
export const nameSoftware = namer(catalog.call.findSoftware);
export const findSystems = finder(catalog.call.findSystems);
export const nameSystems = namer(catalog.call.findSystems);
