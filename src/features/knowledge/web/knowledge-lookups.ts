import { findModels, findSoftware, findSystems } from '#features/catalog/web/catalog.client.public.ts';
import { holdsQuery } from '#kernel/text/spellings.ts';
import type { ComboOption } from '#ui/form/combo-state.ts';
import type { ComboLoader } from '#ui/form/use-combo.ts';
import type { Option } from '#ui/list/filters.ts';
import { knowledge } from './knowledge.client.ts';

const asCombo = ({ value, label, sub }: Option): ComboOption => ({ key: value, word: label, note: sub });
const loader =
  (find: (q: string, signal: AbortSignal) => Promise<readonly Option[]>): ComboLoader =>
  async (text, signal) =>
    (await find(text, signal)).map(asCombo);

/** Every 分類 by its path. The tree is small: it is read whole and narrowed here. */
async function categories(): Promise<Option[]> {
  const all = await knowledge.call.categories({});
  return all.map((one) => ({ value: one.id, label: one.parentName ? `${one.parentName} › ${one.name}` : one.name }));
}

export const findCategories = async (q: string) =>
  (await categories()).filter((option) => holdsQuery(option.label, q)).slice(0, 50);
export const nameCategories = async (ids: readonly string[]) =>
  (await categories()).filter((option) => ids.includes(option.value));

export const loadCategories = loader(findCategories);
export const loadModels = loader(findModels);
export const loadSoftware = loader(findSoftware);
export const loadSystems = loader(findSystems);
