import { NotebookPen } from 'lucide-react';
import { useCallback, useState } from 'react';
import { LinkButton } from '#ui/button.tsx';
import { ListPage } from '#ui/list/list-page.tsx';
import type { FetchPage } from '#ui/list/list-spec.ts';
import { useList } from '#ui/list/use-list.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { useListMemory } from '#ui/session/list-memory.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import type { HandoverRow } from '../contract/handover.ts';
import type { HandoverListInput } from '../contract/home.contract.ts';
import { homeWords } from '../contract/home.messages.ts';
import { handoverList } from './handover-list.spec.tsx';
import { home } from './home.client.ts';
import { handoverHref } from './ticket-links.ts';
import { useHandoverNews } from './use-handover-news.ts';

const words = homeWords.handover;
const fetchPage: FetchPage<HandoverRow, HandoverListInput> = (params, signal) =>
  home.call.handovers(params, { signal });

const tree = [
  {
    title: words.title,
    items: [
      { label: words.views.all, state: { view: 'all' } },
      { label: words.views.unread, state: { view: 'unread' } },
    ],
  },
];

/** 申し送り of every day, the newest first. */
export function HandoverListPage() {
  const [stale, setStale] = useState(0);
  useHandoverNews(useCallback(() => setStale((count) => count + 1), []));
  const today = useToday();
  const list = useList(handoverList, { ...useListSearch(), today, fetchPage, stale });
  usePageTitle(words.title);
  return (
    <ListPage
      list={list}
      title={words.views[list.state.view === 'unread' ? 'unread' : 'all']}
      tree={tree}
      {...useListMemory(handoverList.key)}
      empty={words.empty}
      actions={
        <LinkButton href={handoverHref(today)} size="sm" icon={NotebookPen}>
          {words.today}
        </LinkButton>
      }
    />
  );
}
