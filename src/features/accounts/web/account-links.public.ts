import { useQuery } from '@tanstack/react-query';
import type { ComboOption } from '#ui/form/combo-state.ts';
import type { ComboLoader } from '#ui/form/use-combo.ts';
import { defineWebSlot } from '#ui/routing/web-slot.ts';

/** Whom an account acts as, by the field that says it. */
export const linkFields = ['agentId', 'staffMemberId', 'departmentId'] as const;
export type LinkField = (typeof linkFields)[number];

/** How those who keep a roll find one of it, and what they call it: nobody reads or types an id. */
export interface AccountLink {
  readonly field: LinkField;
  readonly find: ComboLoader;
  readonly named: (ids: readonly string[]) => Promise<readonly ComboOption[]>;
}

export const accountLinks = defineWebSlot<AccountLink>();

const linkOf = (field: string): AccountLink | undefined => accountLinks.fillings().find((link) => link.field === field);

/** A field that names somebody, and whom. */
type Linked = readonly [field: string, id: unknown];

const isId = (value: unknown): value is string => typeof value === 'string' && value.length === 36;

async function namesOf(asked: readonly (readonly [string, string])[]): Promise<ReadonlyMap<string, ComboOption>> {
  const links = accountLinks.fillings();
  const found = await Promise.all(
    links.map(({ field, named }) => {
      const ids = [...new Set(asked.filter(([of]) => of === field).map(([, id]) => id))];
      return ids.length > 0 ? named(ids) : [];
    }),
  );
  return new Map(found.flat().map((option) => [option.key, option]));
}

/** What those that fields name are called; undefined until it is known. */
export function useLinkNames(linked: readonly Linked[]): ReadonlyMap<string, ComboOption> | undefined {
  const asked = linked.flatMap(([field, id]) => (isId(id) && linkOf(field) ? [[field, id] as const] : []));
  const { data } = useQuery({ queryKey: ['accountLinks', asked], queryFn: () => namesOf(asked) });
  return data;
}
