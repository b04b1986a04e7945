import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type Act, type Press, useAct } from '#ui/act/use-act.ts';
import { listWords } from '#ui/list/list.messages.ts';
import type { ListPrefs, SavedView, SavedViews } from '#ui/list/list-spec.ts';
import type { ListSearch } from '#ui/list/list-state.ts';
import { useRowHeight } from '#ui/preferences.ts';
import type { RememberedList } from '#ui/session/list-memory.ts';
import { showFailure } from '#ui/toast-store.ts';
import { accounts } from './session.ts';

/** What the server remembers of a list for this person: columns, row height, saved views. A list nobody changed takes the device's row height. */
export function useRememberedList(listKey: string): RememberedList {
  const [height] = useRowHeight();
  const me = useQuery(accounts.query.me.queryOptions());
  const [chosen, setChosen] = useState<ListPrefs | null>(null);
  const views = useQuery(accounts.query.listViews.queryOptions({ input: { listKey } }));
  const { press } = useAct();
  const keep = useMutation({ ...accounts.query.setListPreferences.mutationOptions(), onError: showFailure });
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
      saved: savedViews(listKey, views.data ?? [], press),
    }),
    [prefs, views.data, listKey, keep.mutate, press],
  );
}

/** The views somebody keeps of a list, each press with its sentence. */
function savedViews(listKey: string, views: readonly SavedView[], press: Press): SavedViews {
  const { call, query } = accounts;
  const reread = [query.listViews.key()];
  const save = (name: string, search: ListSearch) => call.saveView({ listKey, name, search: { ...search } });
  const made = async <T>(act: Act<T>) => (await press(act)) !== undefined;
  return {
    views,
    onSave: (name, search) => made({ call: () => save(name, search), said: () => listWords.kept(name), reread }),
    onRename: ({ id, name: old }, name) =>
      made({ call: () => call.renameView({ id, name }), said: () => listWords.renamed(old, name), reread }),
    onDelete: ({ id, name, search }) =>
      void press({
        call: () => call.deleteView({ id }),
        said: () => ({ words: listWords.removed(name), undo: () => save(name, search) }),
        reread,
      }),
  };
}
