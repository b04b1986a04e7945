import { Check } from 'lucide-react';
import { useState } from 'react';
import { ListPage } from '#ui/list/list-page.tsx';
import type { FetchPage, ListPrefs, ListSpec } from '#ui/list/list-spec.ts';
import type { ListSearch } from '#ui/list/list-state.ts';
import { useList } from '#ui/list/use-list.ts';
import { answer } from './answer.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly open: boolean;
}
interface Asked {
  readonly view: 'open' | 'all' | 'late';
  readonly q: string;
  readonly filters: { readonly place?: { in: ('津' | '桑名')[] }; readonly name?: string };
}

const spec: ListSpec<Row, Asked> = {
  key: 'scene',
  noun: '受付',
  unit: '件',
  views: ['open', 'all', 'late'],
  idOf: ({ id }) => id,
  nameOf: ({ name }) => name,
  hrefOf: ({ id }) => `/scene/${id}`,
  filters: [
    { key: 'place', label: '拠点', kind: 'choice', options: [{ value: '津', label: '津' }] },
    { key: 'name', label: '名称', kind: 'text' },
  ],
  columns: [
    { key: 'name', title: '件名', width: 'grow', fixed: true, card: 'title', cell: ({ name }) => name },
    { key: 'id', title: '番号', width: 6, card: 'number', cell: ({ id }) => id },
  ],
};

const all: readonly Row[] = Array.from({ length: 24 }, (_, at) => ({
  id: `R8-${at + 1}`,
  name: `${at % 2 ? '印刷' : 'メール'}の相談 ${at + 1}`,
  open: at < 12,
}));

const titles = { open: '未完了', all: 'すべて', late: '期限超過' };

/** A list with boxes: two views that hold something, one that holds nothing. */
export function ListScene() {
  const [search, setSearch] = useState<ListSearch>({});
  const [prefs, setPrefs] = useState<ListPrefs>({ dense: true, columns: null });
  const [done, setDone] = useState<readonly string[]>([]);
  const fetchPage: FetchPage<Row, Asked> = ({ view, q, filters }) => {
    const rows = all
      .filter((row) => !done.includes(row.id) && (view === 'all' || (view === 'open' && row.open)))
      .filter(({ name }) => name.includes(q) && name.includes(filters.name ?? ''));
    return answer('list', { rows, total: { count: rows.length, capped: false }, nextCursor: null });
  };
  const list = useList(spec, { search, onSearchChange: setSearch, today: '2026-11-24', fetchPage });
  return (
    <div className="app">
      <ListPage
        list={list}
        title={titles[list.state.view as keyof typeof titles]}
        tree={[
          {
            title: '窓口全体',
            items: Object.entries(titles).map(([view, label]) => ({ label, state: { view } })),
          },
        ]}
        prefs={prefs}
        onPrefs={setPrefs}
        massActions={[
          {
            key: 'done',
            label: '完了にする',
            icon: Check,
            onPress: (selection, _query, count, keep) => {
              window.told.sent.push({ selection, count });
              setDone(['R8-1']);
              keep(['R8-2']);
            },
          },
        ]}
        pane={(id) => <h2>{id}</h2>}
      />
    </div>
  );
}
