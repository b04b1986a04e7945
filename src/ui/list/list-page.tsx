import './list.css';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { cx } from '../class-names.ts';
import { useNavigate } from '../link.tsx';
import { Loading } from '../loading.tsx';
import { usePageActions } from '../palette/page-actions.ts';
import type { PaletteItem } from '../palette/palette-state.ts';
import { PhoneCrumb } from '../shell/place-crumb.tsx';
import { PlaceStrip } from '../shell/place-tree.tsx';
import { type ColumnChoice, columnsIn, exportKeys, fitChoice, shownColumns } from './columns.ts';
import { listWords } from './list.messages.ts';
import { ListCards } from './list-cards.tsx';
import { type ListModel, useListModel } from './list-model.ts';
import {
  type EmptyWords,
  type ExcelRequest,
  type ListPrefs,
  type MassAction,
  type RowKey,
  type SavedViews,
  shapeOf,
  type TreeGroup,
} from './list-spec.ts';
import { toListSearch } from './list-state.ts';
import { ListStatus } from './list-status.tsx';
import { ListTable } from './list-table.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import { ListTree, ListTreeSelect } from './list-tree.tsx';
import { ListEmpty, ListFailure, ListRefused } from './list-trouble.tsx';
import { MassBar } from './mass-bar.tsx';
import { type Total, totalWords } from './paging.ts';
import { selectedCount, selectionInput } from './selection.ts';
import { leaveTrail, type Trail } from './trail.ts';
import type { List } from './use-list.ts';
import { onGridKey, useListKeys } from './use-list-keys.ts';
import { usePhone, useWide } from './use-media.ts';

export interface ListPageProps<Row> {
  readonly list: List<Row>;
  /** The name of the view on screen: 未完了. */
  readonly title: string;
  readonly tree: readonly TreeGroup[];
  readonly saved?: SavedViews;
  readonly prefs: ListPrefs;
  readonly onPrefs: (prefs: ListPrefs) => void;
  /** All records, when the view shows a part: 全 10,515台. */
  readonly whole?: Total;
  /** Buttons before Excel: 取込. */
  readonly actions?: ReactNode;
  readonly onExcel?: (request: ExcelRequest) => void;
  /** With actions, rows get boxes. */
  readonly massActions?: readonly MassAction[];
  /** Up to four keys on the cursor row. */
  readonly rowKeys?: readonly RowKey<Row>[];
  /** What stands right of the rows on a wide screen for the row under the cursor: a `detail` aside's content. */
  readonly pane?: (id: string) => ReactNode;
  /** Words for nothing found under the state on screen. */
  readonly empty?: EmptyWords;
  /** What has to be seen before the rows: a `Notice`, edge to edge. */
  readonly notice?: ReactNode;
}

const noKeys: readonly never[] = [];

function useColumns<Row>({ list, prefs }: Pick<ListPageProps<Row>, 'list' | 'prefs'>) {
  const { columns } = list.spec;
  const { view } = list.state;
  return useMemo(() => {
    const choice = fitChoice(columns, prefs.columns);
    return { choice, shown: columnsIn(shownColumns(columns, choice), view) };
  }, [columns, prefs.columns, view]);
}

interface PartsProps<Row> extends ListPageProps<Row> {
  readonly model: ListModel<Row>;
  readonly phone: boolean;
  readonly wide: boolean;
}

/** The rows, or the words that stand in for them. */
function Rows<Row>(props: PartsProps<Row> & { columns: ReturnType<typeof useColumns<Row>>['shown'] }) {
  const { list, model, title, prefs, massActions, pane, empty, phone, wide, columns } = props;
  if (list.pending && !list.failed) return <Loading busy className="blank" label={listWords.loading(list.spec.noun)} />;
  if (list.refused !== null && (list.rows.length === 0 || list.unasked)) return <ListRefused list={list} />;
  if (list.rows.length === 0)
    return list.failed ? <div className="blank" /> : <ListEmpty list={list} title={title} words={empty} />;
  if (phone) return <ListCards list={list} model={model} title={title} />;
  return (
    <ListTable
      list={list}
      model={model}
      columns={columns}
      title={title}
      dense={prefs.dense}
      selectable={massActions !== undefined}
      pane={pane !== undefined && wide}
    />
  );
}

function Main<Row>(props: PartsProps<Row>) {
  const { list, model, prefs, onPrefs, massActions, rowKeys = noKeys, onExcel, phone } = props;
  const inputRef = useRef<HTMLInputElement>(null);
  const { choice, shown } = useColumns(props);
  const selectable = massActions !== undefined && !phone;
  useListKeys({ model, selectable, rowKeys, inputRef });
  const excel = () => {
    const selection = model.selection.get();
    const chosen = selectedCount(selection, list.total.count) > 0 ? selectionInput(selection) : null;
    onExcel?.({ query: list.query, columns: exportKeys(shown), selection: chosen });
  };
  return (
    <main id="main" tabIndex={-1} className="list-pane">
      {phone && <PlaceStrip />}
      {phone && <PhoneCrumb />}
      {phone && <ListTreeSelect list={list} groups={props.tree} saved={props.saved} />}
      <ListToolbar
        {...props}
        dense={prefs.dense}
        onDense={(dense) => onPrefs({ ...prefs, dense })}
        choice={choice}
        onChoice={(columns: ColumnChoice) => onPrefs({ ...prefs, columns })}
        onExcel={onExcel && excel}
        inputRef={inputRef}
      />
      {props.notice}
      <ListFailure list={list} model={model} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble up from the grid's rows */}
      <div className="rows" onKeyDown={onGridKey(model, selectable)}>
        <Rows {...props} columns={shown} />
      </div>
      {selectable && <MassBar list={list} model={model} actions={massActions} />}
      {!phone && <ListStatus list={list} model={model} selectable={selectable} rowKeys={rowKeys} />}
    </main>
  );
}

/** The rows a record is left for: the record's page steps through them and leads back with every condition kept. */
function trailOf<Row>(list: List<Row>, title: string): Trail {
  const { spec, state, rows, total } = list;
  const search = new URLSearchParams(toListSearch({ ...state, id: null }, shapeOf(spec))).toString();
  const items = rows.map((row) => ({ id: spec.idOf(row), href: spec.hrefOf(row) }));
  const href = `${location.pathname}${search && `?${search}`}`;
  return { list: spec.key, title, href, items, totalWords: totalWords(total) };
}

/** How many rows below the screen are read again with it. */
const spare = 60;

/** Back from a record, the rows kept from before are shown at once, and those on screen read again when they are old. */
function useFreshOnReturn<Row>(list: List<Row>, model: ListModel<Row>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (list.expired) list.refresh(model.visible.get().last + spare);
  }, []);
}

/** What can be done with the row under the cursor, for the palette. */
function rowItems<Row>(model: ListModel<Row>, rowKeys: readonly RowKey<Row>[]): readonly PaletteItem[] {
  const row = model.cursorRow();
  if (row === null) return [];
  return rowKeys.map(({ key, label, run }) => ({ key: `page:${key}`, word: label, keyHint: key, run: () => run(row) }));
}

/** A list of anything: views, conditions, rows, selection, keys. A feature gives the spec, the fetcher and the words. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { list, tree, saved, pane } = props;
  const navigate = useNavigate();
  const phone = usePhone();
  const wide = useWide();
  const leave = () => leaveTrail(trailOf(list, props.title));
  const model = useListModel(list, {
    onLeave: leave,
    onOpen: (row) => {
      leave();
      navigate(list.spec.hrefOf(row));
    },
  });
  useFreshOnReturn(list, model);
  usePageActions(() => rowItems(model, props.rowKeys ?? noKeys));
  const side = pane && wide && list.state.id ? pane(list.state.id) : null;
  return (
    <div className={cx('desk', !side && 'two', phone && 'one')}>
      {!phone && <ListTree list={list} groups={tree} saved={saved} />}
      <Main {...props} model={model} phone={phone} wide={wide} />
      {side && (
        <aside className="detail" aria-label={listWords.pane(list.spec.noun)}>
          {side}
        </aside>
      )}
    </div>
  );
}
