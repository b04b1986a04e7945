import type { ComboOption } from '#ui/form/combo-state.ts';
import { people } from './people.client.ts';

export const loadDepartments = async (q: string, signal: AbortSignal): Promise<ComboOption[]> =>
  (await people.call.findDepartments({ q }, { signal })).map((one) => ({
    key: one.id,
    word: one.name,
    note: one.fullName,
  }));
