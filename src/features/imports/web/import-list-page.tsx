import { useQuery } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { LinkButton } from '#ui/button.tsx';
import { ListPage } from '#ui/list/list-page.tsx';
import type { FetchPage } from '#ui/list/list-spec.ts';
import { useList } from '#ui/list/use-list.ts';
import { useLive } from '#ui/live/live.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { useListMemory } from '#ui/session/list-memory.ts';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import type { ImportRunRow } from '../contract/import-run.ts';
import type { ImportListInput } from '../contract/imports.contract.ts';
import { importsWords as words } from '../contract/imports.messages.ts';
import { importList } from './import-list.spec.tsx';
import { imports } from './imports.client.ts';

const fetchPage: FetchPage<ImportRunRow, ImportListInput> = (params, signal) => imports.call.list(params, { signal });

const tree = [
  {
    title: words.title,
    items: (['all', 'open', 'applied'] as const).map((view) => ({ label: words.views[view], state: { view } })),
  },
];

/** 取込の履歴. */
export function ImportListPage() {
  const { data: kinds = [] } = useQuery({ ...imports.query.kinds.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const spec = useMemo(() => importList(kinds), [kinds]);
  const [stale, setStale] = useState(0);
  useLive(
    'importRun',
    null,
    useCallback(() => setStale((count) => count + 1), []),
  );
  const list = useList(spec, { ...useListSearch(), today: useToday(), fetchPage, stale });
  const mayRun = useMay('imports.run');
  usePageTitle(words.list);
  const { view } = list.state;
  return (
    <ListPage
      list={list}
      title={view === 'open' || view === 'applied' ? words.views[view] : words.list}
      tree={tree}
      {...useListMemory(spec.key)}
      actions={
        mayRun && (
          <LinkButton size="sm" icon={Upload} href="/imports/new">
            {words.start}
          </LinkButton>
        )
      }
      empty={{ title: words.empty.title, next: words.empty.next }}
    />
  );
}
