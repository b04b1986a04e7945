import './tickets.css';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { later } from '#ui/later.tsx';
import { ListPage } from '#ui/list/list-page.tsx';
import type { ExcelRequest, FetchPage, TreeGroup } from '#ui/list/list-spec.ts';
import { useList } from '#ui/list/use-list.ts';
import { useLive } from '#ui/live/live.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { saveFile } from '#ui/rpc/save-file.ts';
import { useListMemory } from '#ui/session/list-memory.ts';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { showFailure } from '#ui/toast-store.ts';
import type { TicketRow } from '../contract/ticket.ts';
import type { TicketListInput, TicketViewName, ViewCounts } from '../contract/tickets.contract.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketList } from './ticket-list.spec.tsx';
import { tickets } from './tickets.client.public.ts';
import { chosenOf, useDeskActions } from './use-desk-actions.tsx';

const TicketPane = later(async () => (await import('./ticket-pane.tsx')).TicketPane);

const fetchPage: FetchPage<TicketRow, TicketListInput> = (params, signal) => tickets.call.list(params, { signal });

const groups: readonly (readonly [string, readonly TicketViewName[]])[] = [
  [words.viewGroups.mine, ['mine', 'dueToday', 'mineWaiting']],
  [
    words.viewGroups.desk,
    ['open', 'breached', 'unassigned', 'receivedToday', 'awaitingAuthority', 'escalated', 'resolved', 'all'],
  ],
];

function treeOf(counts: ViewCounts | undefined): TreeGroup[] {
  return groups.map(([title, views]) => ({
    title,
    items: views.map((view) => ({
      label: words.views[view],
      state: { view },
      count: counts?.views[view],
      urgent: view === 'breached',
    })),
  }));
}

async function excel({ query, columns, selection }: ExcelRequest): Promise<void> {
  const chosen = selection && chosenOf(selection, query, 0).selection;
  try {
    saveFile(
      await tickets.call.exportTickets({ ...(query as TicketListInput), columns: [...columns], selection: chosen }),
    );
  } catch (error) {
    showFailure(error);
  }
}

export function TicketListPage() {
  const [stale, setStale] = useState(0);
  const onChange = useCallback(() => setStale((count) => count + 1), []);
  useLive('ticket', null, onChange);
  const mayHandle = useMay('tickets.handle');
  const mayExport = useMay('tickets.export');
  const counts = useQuery({
    ...tickets.query.counts.queryOptions({ input: {} }),
    enabled: useMay('tickets.readDesk'),
    refetchInterval: 60_000,
  });
  const list = useList(ticketList, { ...useListSearch(), today: useToday(), fetchPage, stale });
  const { rowKeys, massActions, notice, dialog } = useDeskActions();
  const title = words.views[list.state.view as TicketViewName];
  usePageTitle(title);
  return (
    <>
      <ListPage
        list={list}
        title={title}
        tree={treeOf(counts.data)}
        {...useListMemory(ticketList.key)}
        empty={{ title: words.empty.titles[list.state.view as TicketViewName], next: words.empty.next }}
        onExcel={mayExport ? excel : undefined}
        rowKeys={mayHandle ? rowKeys : undefined}
        massActions={mayHandle ? massActions : undefined}
        notice={mayHandle ? notice : undefined}
        pane={(id) => <TicketPane id={id} />}
      />
      {dialog}
    </>
  );
}
