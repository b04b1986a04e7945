import './tickets.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CheckCheck, UserCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import { ListPage } from '#ui/list/list-page.tsx';
import type { ExcelRequest, FetchPage, MassAction, RowKey, TreeGroup } from '#ui/list/list-spec.ts';
import { useList } from '#ui/list/use-list.ts';
import { useLive } from '#ui/live/live.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { toCallFailed } from '#ui/rpc/client.ts';
import { saveFile } from '#ui/rpc/save-file.ts';
import { useListMemory } from '#ui/session/list-memory.ts';
import { useMay, useMe } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { toast } from '#ui/toast-store.ts';
import { deskWords } from '../contract/desk.messages.ts';
import type { TicketRow } from '../contract/ticket.ts';
import type { TicketListInput, TicketViewName, ViewCounts } from '../contract/tickets.contract.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketList } from './ticket-list.spec.tsx';
import { TicketPane } from './ticket-pane.tsx';
import { tickets } from './tickets.client.ts';

const fetchPage: FetchPage<TicketRow> = (params, signal) => tickets.call.list(params as TicketListInput, { signal });

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

const failed = (error: unknown) => toast(toCallFailed(error).message, { tone: 'error' });

async function excel({ query, columns }: ExcelRequest): Promise<void> {
  try {
    saveFile(
      await tickets.call.exportTickets({ ...(query as TicketListInput), columns: [...columns], selection: null }),
    );
  } catch (error) {
    failed(error);
  }
}

/** 担当する by one key, and the mass actions; the list is read again when the server has answered. */
function useDeskActions() {
  const client = useQueryClient();
  const me = useMe();
  const reread = () => client.invalidateQueries({ queryKey: ['list', ticketList.key] });
  const run = async (work: () => Promise<string>) => {
    try {
      toast(await work());
      await reread();
    } catch (error) {
      failed(error);
    }
  };
  const mass = (name: 'massAssign' | 'massClose', selection: unknown) =>
    run(async () => {
      const input = { selection, ...(name === 'massAssign' ? { assigneeId: me.agentId } : {}) };
      const result = await tickets.call[name](input as never);
      return deskWords.massDone(result.done, result.refused);
    });
  const rowKeys: RowKey<TicketRow>[] = [
    {
      key: 'a',
      label: deskWords.mass.take,
      run: (row) =>
        void run(
          async () => `${(await tickets.call.take({ id: row.id, version: row.version })).ticketNo} ${deskWords.saved}`,
        ),
    },
  ];
  const massActions: MassAction[] = [
    {
      key: 'take',
      label: deskWords.mass.take,
      icon: UserCheck,
      onPress: (selection) => void mass('massAssign', selection),
    },
    {
      key: 'close',
      label: deskWords.mass.close,
      icon: CheckCheck,
      onPress: (selection) => void mass('massClose', selection),
    },
  ];
  return { rowKeys, massActions };
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
  const { rowKeys, massActions } = useDeskActions();
  const title = words.views[list.state.view as TicketViewName];
  usePageTitle(title);
  return (
    <ListPage
      list={list}
      title={title}
      tree={treeOf(counts.data)}
      {...useListMemory(ticketList.key)}
      empty={{ title: words.empty.title, next: words.empty.next }}
      onExcel={mayExport ? excel : undefined}
      rowKeys={mayHandle ? rowKeys : undefined}
      massActions={mayHandle ? massActions : undefined}
      pane={(id) => <TicketPane id={id} />}
    />
  );
}
