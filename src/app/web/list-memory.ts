import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ListPrefs } from '#ui/list/list-spec.ts';
import { useRowHeight } from '#ui/preferences.ts';
import type { RememberedList } from '#ui/session/list-memory.ts';
import { accounts } from './session.ts';

/** What the server remembers of a list for this person: columns, row height, saved views. A list nobody changed takes the device's row height. */
export function useRememberedList(listKey: string): RememberedList {
  const client = useQueryClient();
  const [height] = useRowHeight();
  const me = useQuery(accounts.query.me.queryOptions());
  const [chosen, setChosen] = useState<ListPrefs | null>(null);
  const views = useQuery(accounts.query.listViews.queryOptions({ input: { listKey } }));
  const reread = () => void client.invalidateQueries({ queryKey: accounts.query.listViews.key() });
  const keep = useMutation(accounts.query.setListPreferences.mutationOptions());
  const save = useMutation(accounts.query.saveView.mutationOptions({ onSuccess: reread }));
  const rename = useMutation(accounts.query.renameView.mutationOptions({ onSuccess: reread }));
  const remove = useMutation(accounts.query.deleteView.mutationOptions({ onSuccess: reread }));
  const prefs: ListPrefs = chosen ??
    me.data?.preferences.lists[listKey] ?? { dense: height === 'dense', columns: null };
  return useMemo(
    () => ({
      prefs: { dense: prefs.dense, columns: prefs.columns },
      onPrefs: (next) => {
        setChosen(next);
        const columns = next.columns && { order: [...next.columns.order], shown: [...next.columns.shown] };
        keep.mutate({ listKey, prefs: { dense: next.dense, columns } });
      },
      saved: {
        views: views.data ?? [],
        onSave: (name, search) => save.mutate({ listKey, name, search: { ...search } }),
        onRename: (id, name) => rename.mutate({ id, name }),
        onDelete: (id) => remove.mutate({ id }),
      },
    }),
    [prefs, views.data, listKey, keep.mutate, save.mutate, rename.mutate, remove.mutate],
  );
}
