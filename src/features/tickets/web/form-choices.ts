import type { ComboOption } from '#ui/form/combo-state.ts';

export const combo = (named: { id: string; name: string } | null): ComboOption | null =>
  named && { key: named.id, word: named.name };
