import { findDepartments, findStaff } from '#features/people/web/people.client.public.ts';
import { findSites } from '#features/places/web/places.lookups.public.ts';
import { loaderOf } from '#ui/form/choices.ts';
import type { ComboLoader } from '#ui/form/use-combo.ts';
import type { Option } from '#ui/list/filters.ts';
import type { LookUpInput } from '../contract/assets.contract.ts';
import { assets } from './assets.client.ts';

export const loadStaff = loaderOf(findStaff);
export const loadSites: ComboLoader = async (text, signal) =>
  (await findSites(text, signal)).map(({ value, label }) => ({ key: value, word: label }));
/** 所属 by their full name: 用地課 stands in many offices. */
export const loadDepartments: ComboLoader = async (text, signal) =>
  (await findDepartments(text, signal)).map(({ value, label, sub }) => ({ key: value, word: sub ?? label }));

const loader =
  (input: Omit<LookUpInput, 'q'>): ComboLoader =>
  async (q, signal) =>
    (await assets.call.lookUp({ ...input, q }, { signal })).map(({ id, label, sub }) => ({
      key: id,
      word: label,
      note: sub ?? undefined,
    }));

export const loadRooms = (siteId: string | null): ComboLoader => loader({ kind: 'room', within: siteId });
/** Where things pass from hand to hand at a site: chosen already where there is one. */
export const loadUsualRooms = (siteId: string): ComboLoader => loader({ kind: 'usualRoom', within: siteId });
export const loadModels = (classCode: string | null): ComboLoader => loader({ kind: 'model', within: classCode });
const toOption = ({ id, label, sub }: { id: string; label: string; sub: string | null }): Option => ({
  value: id,
  label,
  sub: sub ?? undefined,
});

/** Models for a condition of the list. */
export const findModels = async (q: string, signal?: AbortSignal) =>
  (await assets.call.lookUp({ kind: 'model', q }, { signal })).map(toOption);
export const nameModels = async (ids: readonly string[]) =>
  (await assets.call.lookUp({ kind: 'model', ids: [...ids] })).map(toOption);
