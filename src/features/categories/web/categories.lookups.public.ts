import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { holdsQuery } from '#kernel/text/spellings.ts';
import type { ComboLoader } from '#ui/form/use-combo.ts';
import { pathOf, type TemplateDraft } from '../contract/category.ts';
import { categories } from './categories.client.ts';

const most = 50;

/** Every 分類 by its path, a parent too. The tree is small: it is read whole and narrowed here. */
async function everyCategory() {
  return (await categories.call.list({})).map((one) => ({ value: one.id, label: pathOf(one) }));
}

/** Capped: a picker is narrowed by what is typed. */
export const findCategories = async (q: string) =>
  (await everyCategory()).filter(({ label }) => holdsQuery(label, q)).slice(0, most);
export const nameCategories = async (ids: readonly string[]) =>
  (await everyCategory()).filter(({ value }) => ids.includes(value));

/**
 * Finds a 分類 that is no parent by any part of its path. The tree is kept, so typing never waits for the server. Capped: a picker
 * is narrowed by what is typed.
 */
export function useCategoryLoader(): ComboLoader {
  const { data } = useQuery({ ...categories.query.list.queryOptions({ input: {} }), staleTime: 600_000 });
  return useCallback(
    async (text: string) =>
      (data ?? [])
        .filter(({ parentName }) => parentName !== null)
        .map((one) => ({ key: one.id, word: pathOf(one) }))
        .filter(({ word }) => holdsQuery(word, text))
        .slice(0, most),
    [data],
  );
}

/** 定型文 of one use, as the menu of a text box wants them. */
export function useTemplates(use: TemplateDraft['use']) {
  const { data } = useQuery({ ...categories.query.templates.queryOptions({ input: { use } }), staleTime: 600_000 });
  return (data ?? []).map((template) => ({ label: template.title, text: template.body }));
}
