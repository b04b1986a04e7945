import { PencilLine } from 'lucide-react';
import { useCallback, useState } from 'react';
import { LinkButton } from '#ui/button.tsx';
import { ListPage } from '#ui/list/list-page.tsx';
import type { FetchPage, TreeGroup } from '#ui/list/list-spec.ts';
import { useList } from '#ui/list/use-list.ts';
import { useLive } from '#ui/live/live.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { useListMemory } from '#ui/session/list-memory.ts';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import type { KnowledgeListInput, KnowledgeViewName } from '../contract/knowledge.contract.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import type { KnowledgeRow } from '../contract/knowledge.ts';
import { knowledge } from './knowledge.client.ts';
import { knowledgeList } from './knowledge-list.spec.tsx';

const fetchPage: FetchPage<KnowledgeRow, KnowledgeListInput> = (params, signal) =>
  knowledge.call.list(params, { signal });

const item = (view: KnowledgeViewName) => ({ label: words.views[view], state: { view } });
const readersTree: TreeGroup[] = [
  { title: words.viewGroups.kinds, items: [item('all'), item('articles'), item('manuals')] },
];
const deskTree: TreeGroup[] = [
  { title: words.viewGroups.kinds, items: [item('all'), item('knownErrors'), item('articles'), item('manuals')] },
  { title: words.viewGroups.desk, items: [item('drafts')] },
];

function WriteButton() {
  const mayWrite = useMay('knowledge.write');
  if (!mayWrite) return null;
  return (
    <LinkButton size="sm" tone="primary" icon={PencilLine} href="/knowledge/new">
      {words.write}
    </LinkButton>
  );
}

export function KnowledgeListPage() {
  const [stale, setStale] = useState(0);
  useLive(
    'knowledge',
    null,
    useCallback(() => setStale((count) => count + 1), []),
  );
  const list = useList(knowledgeList, { ...useListSearch(), today: useToday(), fetchPage, stale });
  const title = words.views[list.state.view as KnowledgeViewName];
  usePageTitle(title);
  return (
    <ListPage
      list={list}
      title={title}
      tree={useMay('knowledge.plan') ? deskTree : readersTree}
      {...useListMemory(knowledgeList.key)}
      empty={{ title: words.empty.title, next: words.empty.next }}
      actions={<WriteButton />}
    />
  );
}
