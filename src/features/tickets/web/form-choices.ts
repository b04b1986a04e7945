import type { ComboOption } from '#ui/form/combo-state.ts';

export const choices = <K extends string>(keys: readonly K[], labels: Record<K, string>) =>
  keys.map((key) => ({ key, word: labels[key] }));

export const combo = (named: { id: string; name: string } | null): ComboOption | null =>
  named && { key: named.id, word: named.name };
