import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { holdsQuery } from '#kernel/text/spellings.ts';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { tickets } from './tickets.client.ts';

/** Finds a 分類 by any part of its path. The tree is small and kept, so typing never waits for the server. */
export function useCategoryLoader(): (text: string) => Promise<readonly ComboOption[]> {
  const { data } = useQuery({ ...tickets.query.categories.queryOptions({ input: {} }), staleTime: 600_000 });
  return useCallback(
    async (text: string) => {
      return (data ?? [])
        .filter((category) => category.parentName !== null)
        .map((category) => ({ key: category.id, word: `${category.parentName} › ${category.name}` }))
        .filter((option) => holdsQuery(option.word, text))
        .slice(0, 50);
    },
    [data],
  );
}
