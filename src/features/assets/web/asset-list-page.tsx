import './assets.css';
import { useQuery } from '@tanstack/react-query';
import { ArrowRightLeft, Ellipsis, FileSpreadsheet, Plus, Printer, QrCode, Upload } from 'lucide-react';
import { useCallback, useState } from 'react';
import { IconButton, LinkButton } from '#ui/button.tsx';
import { detailWords } from '#ui/detail/detail.messages.ts';
import { useNavigate } from '#ui/link.tsx';
import { fitChoice, shownColumns } from '#ui/list/columns.ts';
import { ListPage } from '#ui/list/list-page.tsx';
import type { EmptyWords, ExcelRequest, FetchPage, ListPrefs, MassAction, TreeGroup } from '#ui/list/list-spec.ts';
import type { List } from '#ui/list/use-list.ts';
import { useList } from '#ui/list/use-list.ts';
import { usePhone } from '#ui/list/use-media.ts';
import { useLive } from '#ui/live/live.ts';
import { Menu, type MenuEntry } from '#ui/menu.tsx';
import { useListSearch } from '#ui/routing/search.ts';
import { openFile, saveFile } from '#ui/rpc/save-file.ts';
import { useListMemory } from '#ui/session/list-memory.ts';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { showFailure } from '#ui/toast-store.ts';
import type { AssetColumn, AssetRow } from '../contract/asset.ts';
import type { AssetCounts } from '../contract/asset-view.ts';
import type { AssetListInput, AssetViewKey, ChosenAssets } from '../contract/assets.contract.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { assetList } from './asset-list.spec.tsx';
import { assets } from './assets.client.ts';
import { BulkListDialog } from './bulk-list-dialog.tsx';
import { LabelDialog } from './label-dialog.tsx';
import { MassMoveDialog } from './mass-move-dialog.tsx';

const fetchPage: FetchPage<AssetRow, AssetListInput> = (params, signal) => assets.call.list(params, { signal });

const classesOf: Partial<Record<AssetViewKey, readonly string[]>> = {
  other: ['SK', 'PK', 'TK'],
  mobile: ['mobile', 'iPad'],
};
const classViews = ['all', 'NK', 'DK', 'KK', 'MK', 'LK', 'other', 'SS', 'mobile', 'BYOD'] as const;
const workViews = ['toRegister', 'unused', 'behind', 'warranty', 'awaitingDisposal', 'sim', 'disposed'] as const;

function classCount(counts: AssetCounts, view: AssetViewKey): number {
  if (view === 'all') return counts.all;
  return (classesOf[view] ?? [view]).reduce((sum, code) => sum + (counts.byClass[code] ?? 0), 0);
}

function treeOf(counts: AssetCounts | undefined): TreeGroup[] {
  // BYOD are registered by 県 (§8-2): the view stands there once the ledger has any.
  const classes = classViews.filter((view) => view !== 'BYOD' || (counts?.byClass.BYOD ?? 0) > 0);
  return [
    {
      title: words.tree.classes,
      items: classes.map((view) => ({
        label: words.views[view],
        state: { view },
        count: counts && classCount(counts, view),
      })),
    },
    {
      title: words.tree.work,
      items: workViews.map((view) => ({ label: words.views[view], state: { view }, count: counts?.[view] })),
    },
  ];
}

async function excel({ query, columns, selection }: ExcelRequest): Promise<void> {
  try {
    const input = { query, columns, selection } as unknown as ChosenAssets & { columns: AssetColumn[] };
    saveFile(await assets.call.exportAssets(input));
  } catch (error) {
    showFailure(error);
  }
}

interface Doing {
  readonly what: 'move' | 'label' | 'bulk';
  readonly chosen: ChosenAssets | null;
  readonly count: number;
  readonly keep?: Parameters<MassAction['onPress']>[3];
}

/** The mass bar's actions; each opens a dialog that says how many it is about. */
function useMassActions(open: (doing: Doing) => void): MassAction[] {
  const mayEdit = useMay('assets.edit');
  const mayPrint = useMay('assets.print');
  const mayRegister = useMay('assets.registerInBulk');
  const action = (what: Doing['what'], label: string, icon: MassAction['icon']): MassAction => ({
    key: what,
    label,
    icon,
    onPress: (selection, query, count, keep) =>
      open({ what, count, keep, chosen: { selection, query } as unknown as ChosenAssets }),
  });
  return [
    ...(mayEdit ? [action('move', words.actions.move, ArrowRightLeft)] : []),
    ...(mayPrint ? [action('label', words.actions.label, QrCode)] : []),
    ...(mayRegister ? [action('bulk', words.actions.bulk, FileSpreadsheet)] : []),
  ];
}

/** 登録 and 印刷 stand behind ⋯; 取込 is the way most devices come. */
function ToolbarActions({ list, prefs, onBulk }: { list: List<AssetRow>; prefs: ListPrefs; onBulk: () => void }) {
  const navigate = useNavigate();
  const mayEdit = useMay('assets.edit');
  const mayExport = useMay('assets.export');
  const mayRegister = useMay('assets.registerInBulk');
  const print = async () => {
    const choice = fitChoice(assetList.columns, prefs.columns);
    const columns = shownColumns(assetList.columns, choice).map((column) => column.key as AssetColumn);
    try {
      openFile(await assets.call.printList({ query: list.query as AssetListInput, columns, selection: null }));
    } catch (error) {
      showFailure(error);
    }
  };
  const phone = usePhone();
  const items: MenuEntry[] = [
    ...(mayEdit
      ? [{ key: 'register', word: words.actions.register, icon: Plus, onAction: () => navigate('/assets/new') }]
      : []),
    ...(mayRegister ? [{ key: 'bulk', word: words.actions.bulk, icon: FileSpreadsheet, onAction: onBulk }] : []),
    ...(mayExport
      ? [{ key: 'print', word: words.actions.printList, icon: Printer, onAction: () => void print() }]
      : []),
  ];
  // A phone keeps its one line for the rows.
  const importHref = '/imports/new?kind=assets';
  if (mayEdit && phone) items.push({ key: 'import', word: words.actions.import, icon: Upload, href: importHref });
  return (
    <>
      {items.length > 0 && <Menu trigger={<IconButton of={Ellipsis} label={detailWords.more} edge />} items={items} />}
      {mayEdit && !phone && (
        <LinkButton size="sm" icon={Upload} href={importHref}>
          {words.actions.import}
        </LinkButton>
      )}
    </>
  );
}

function emptyOf(view: AssetViewKey): EmptyWords {
  const { empty } = words;
  if (view === 'all') return { title: empty.title, next: empty.next };
  if (view === 'toRegister') return { title: empty.register, next: empty.registerNext };
  return { title: empty.of(words.views[view]), next: empty.other };
}

function useCounts() {
  return useQuery({ ...assets.query.counts.queryOptions(), refetchInterval: 60_000, staleTime: 10_000 });
}

export function AssetListPage() {
  const [stale, setStale] = useState(0);
  const [doing, setDoing] = useState<Doing | null>(null);
  useLive(
    'asset',
    null,
    useCallback(() => setStale((count) => count + 1), []),
  );
  const counts = useCounts();
  const list = useList(assetList, { ...useListSearch(), today: useToday(), fetchPage, stale });
  const memory = useListMemory(assetList.key);
  const mayExport = useMay('assets.export');
  const massActions = useMassActions(setDoing);
  const view = list.state.view as AssetViewKey;
  const title = words.views[view];
  usePageTitle(view === 'all' ? words.title : title);
  const done = (refused: readonly string[] = []) => {
    doing?.keep?.(refused);
    setDoing(null);
    list.refresh(0);
    void counts.refetch();
  };
  const close = () => setDoing(null);
  return (
    <>
      <ListPage
        list={list}
        title={view === 'all' ? words.title : title}
        tree={treeOf(counts.data)}
        {...memory}
        whole={
          counts.data && counts.data.all !== list.total.count ? { count: counts.data.all, capped: false } : undefined
        }
        empty={emptyOf(view)}
        actions={
          <ToolbarActions
            list={list}
            prefs={memory.prefs}
            onBulk={() => setDoing({ what: 'bulk', chosen: null, count: 0 })}
          />
        }
        onExcel={mayExport ? excel : undefined}
        massActions={massActions.length > 0 ? massActions : undefined}
      />
      {doing?.what === 'move' && doing.chosen && (
        <MassMoveDialog chosen={doing.chosen} count={doing.count} onClose={close} onDone={done} />
      )}
      {doing?.what === 'label' && doing.chosen && (
        <LabelDialog chosen={doing.chosen} count={doing.count} onClose={close} />
      )}
      {doing?.what === 'bulk' && (
        <BulkListDialog chosen={doing.chosen} count={doing.count} onClose={close} onDone={() => done()} />
      )}
    </>
  );
}
