import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ArrowRightLeft, FileSpreadsheet, PackageOpen, QrCode, Send, Upload } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../button.tsx';
import { ListPage } from '../list/list-page.tsx';
import type { FetchPage, ListPrefs, MassAction, OnSearchChange, SavedViews, TreeGroup } from '../list/list-spec.ts';
import { type ListSource, useList } from '../list/use-list.ts';
import { deviceList } from './device-list-spec.tsx';
import {
  type StoryAsked,
  type StoryDevice,
  type StoryTicket,
  storyDevices,
  storyPage,
  storyTickets,
} from './story-data.ts';
import { ticketList } from './ticket-list-spec.tsx';
import { TicketPane } from './ticket-pane.tsx';

const client = new QueryClient();
const tickets = storyTickets(48);
const devices = storyDevices(10_515);
const nothing = () => undefined;

/** The page's own address bar as the list's search, without a router. */
function useAddress(): Pick<ListSource<never>, 'search' | 'onSearchChange'> {
  const [search, setSearch] = useState(() => Object.fromEntries(new URLSearchParams(location.search)));
  useEffect(() => {
    const back = () => setSearch(Object.fromEntries(new URLSearchParams(location.search)));
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  const onSearchChange: OnSearchChange = (next, mode) => {
    const url = `?${new URLSearchParams(next)}${location.hash}`;
    if (mode === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    setSearch(next);
  };
  return { search, onSearchChange };
}

const ticketTree: readonly TreeGroup[] = [
  {
    title: '自分',
    items: [
      { label: '自分の担当', state: { view: 'mine' }, count: 14 },
      {
        label: '回答待ち',
        state: { view: 'open', filters: { state: { kind: 'choice', values: ['waiting'], not: false } } },
        count: 4,
      },
    ],
  },
  {
    title: '窓口全体',
    items: [
      { label: '未完了', state: { view: 'open' }, count: 48 },
      { label: '期限超過', state: { view: 'overdue' }, count: 2, urgent: true },
      { label: '未割当', state: { view: 'unassigned' }, count: { count: 1000, capped: true } },
    ],
  },
];

const deviceTree: readonly TreeGroup[] = [
  {
    title: '機器種別',
    items: [
      { label: 'NKパソコン', state: { view: 'NK' }, count: 10_515 },
      { label: 'すべて', state: { view: 'all' }, count: 10_515 },
      { label: 'DKパソコン', state: { view: 'DK' }, count: 96 },
    ],
  },
];

const massActions: readonly MassAction[] = [
  { key: 'move', label: '移動を記録', icon: ArrowRightLeft, onPress: nothing },
  { key: 'collect', label: '回収の依頼', icon: PackageOpen, onPress: nothing },
  { key: 'remind', label: '更新の催促', icon: Send, onPress: nothing },
  { key: 'label', label: 'ラベル', icon: QrCode, onPress: nothing },
  { key: 'bulk', label: '一括登録一覧', icon: FileSpreadsheet, onPress: nothing },
];

/** A stand-in for the server: narrows by the words, empties one view, and fails when the words are 障害. */
const ticketPages: FetchPage<StoryTicket, StoryAsked> = async ({ view, q, cursor, limit }) => {
  if (q === '障害') throw new Error('away');
  if (view === 'overdue' && q) return storyPage<StoryTicket>([], cursor, limit);
  return storyPage(
    tickets.filter((t) => `${t.subject}${t.department}${t.no}`.includes(q)),
    cursor,
    limit,
  );
};
const devicePages: FetchPage<StoryDevice, StoryAsked> = ({ q, cursor, limit }) =>
  storyPage(
    devices.filter((d) => `${d.tag}${d.user}${d.department}`.includes(q)),
    cursor,
    limit,
  );

function useSaved(): SavedViews {
  const [views, setViews] = useState<SavedViews['views']>([
    { id: 's1', name: '桑名庁舎', search: { q: '桑名' }, count: 12 },
  ]);
  return {
    views,
    onSave: async (name, search) => {
      setViews([...views, { id: `s${views.length + 1}`, name, search }]);
      return true;
    },
    onRename: async ({ id }, name) => {
      setViews(views.map((v) => (v.id === id ? { ...v, name } : v)));
      return true;
    },
    onDelete: ({ id }) => setViews(views.filter((v) => v.id !== id)),
  };
}

function Tickets({ stale }: { stale: number }) {
  const list = useList(ticketList, { ...useAddress(), today: '2026-11-24', fetchPage: ticketPages, stale });
  const [prefs, setPrefs] = useState<ListPrefs>({ dense: true, columns: null });
  const titles: Record<string, string> = {
    open: '未完了',
    mine: '自分の担当',
    overdue: '期限超過',
    unassigned: '未割当',
  };
  return (
    <ListPage
      list={list}
      title={titles[list.state.view] ?? ''}
      tree={ticketTree}
      saved={useSaved()}
      prefs={prefs}
      onPrefs={setPrefs}
      onExcel={nothing}
      rowKeys={[
        { key: 'a', label: '担当する', run: nothing },
        { key: 'e', label: '経過を書く', run: nothing },
      ]}
      pane={(id) => <TicketPane id={id} />}
    />
  );
}

function Devices() {
  const list = useList(deviceList, { ...useAddress(), today: '2026-11-24', fetchPage: devicePages });
  const [prefs, setPrefs] = useState<ListPrefs>({ dense: true, columns: null });
  return (
    <ListPage
      list={list}
      title="NKパソコン"
      tree={deviceTree}
      saved={useSaved()}
      prefs={prefs}
      onPrefs={setPrefs}
      whole={{ count: 10_515, capped: false }}
      actions={
        <Button size="sm" icon={Upload}>
          取込
        </Button>
      }
      onExcel={nothing}
      massActions={massActions}
    />
  );
}

/** The list kit at work: 48 tickets with a side pane, or 10,515 devices with boxes. */
export function ListStory({ of, stale = 0 }: { of: 'tickets' | 'devices'; stale?: number }): ReactNode {
  return (
    <QueryClientProvider client={client}>
      {of === 'tickets' ? <Tickets stale={stale} /> : <Devices />}
    </QueryClientProvider>
  );
}
