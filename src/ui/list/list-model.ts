import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Move, moveIndex } from './paging.ts';
import { noSelection, type Selection, selectRange, toggle } from './selection.ts';
import { createStore, type Store } from './store.ts';
import type { List } from './use-list.ts';

/** The row under the cursor. `id` is null while the row at `index` has not come yet. */
export interface Cursor {
  readonly index: number;
  readonly id: string | null;
}

export interface Visible {
  readonly first: number;
  readonly last: number;
}

/** What the drawn rows offer to the keys. */
export interface RowsView {
  readonly scrollTo: (index: number) => void;
  readonly count: () => number;
  readonly pageRows: () => number;
}

/** The moving parts of a list, outside of React's state: moving the cursor draws two rows. */
export interface ListModel<Row> {
  readonly cursor: Store<Cursor>;
  readonly selection: Store<Selection>;
  readonly visible: Store<Visible>;
  /** True after a key moved the cursor: the row takes the focus when it is drawn. */
  readonly wantsFocus: RefObject<boolean>;
  readonly view: RefObject<RowsView | null>;
  readonly move: (move: Move) => void;
  readonly point: (index: number, id: string) => void;
  readonly leave: () => void;
  readonly openCursor: () => void;
  readonly open: (row: Row) => void;
  /** A link in a row was pressed. */
  readonly onLink: () => void;
  readonly cursorRow: () => Row | null;
  readonly toggle: (id: string) => void;
  readonly toggleCursor: () => void;
  readonly rangeToCursor: () => void;
  readonly range: (id: string) => void;
}

/** What leaving the list does: by a key or a click, and by a link the browser follows. */
export interface Leaving<Row> {
  readonly onOpen: (row: Row) => void;
  readonly onLeave: () => void;
}

interface Latest<Row> extends Leaving<Row> {
  readonly list: List<Row>;
}

const nowhere: Cursor = { index: -1, id: null };

function makeSelecting<Row>(latest: RefObject<Latest<Row>>, cursor: Store<Cursor>, selection: Store<Selection>) {
  const ids = () => latest.current.list.rows.map(latest.current.list.spec.idOf);
  const range = (id: string) => selection.set(selectRange(selection.get(), id, ids()));
  const flip = (id: string) => selection.set(toggle(selection.get(), id));
  const atCursor = (act: (id: string) => void) => () => {
    const { id } = cursor.get();
    if (id !== null) act(id);
  };
  return { range, toggle: flip, toggleCursor: atCursor(flip), rangeToCursor: atCursor(range) };
}

function makeModel<Row>(latest: RefObject<Latest<Row>>, start: string | null): ListModel<Row> {
  const cursor = createStore<Cursor>({ index: -1, id: start });
  const selection = createStore<Selection>(noSelection);
  const view: RefObject<RowsView | null> = { current: null };
  const wantsFocus = { current: false };
  const cursorRow = () => latest.current.list.rows[cursor.get().index] ?? null;
  const idAt = (index: number) => {
    const { rows, spec } = latest.current.list;
    const row = rows[index];
    return row === undefined ? null : spec.idOf(row);
  };
  return {
    cursor,
    selection,
    visible: createStore<Visible>({ first: 0, last: -1 }),
    wantsFocus,
    view,
    cursorRow,
    move: (move) => {
      const index = moveIndex(cursor.get().index, move, view.current?.count() ?? 0, view.current?.pageRows() ?? 1);
      if (index < 0) return;
      wantsFocus.current = true;
      cursor.set({ index, id: idAt(index) });
      view.current?.scrollTo(index);
    },
    point: (index, id) => cursor.set({ index, id }),
    leave: () => cursor.set(nowhere),
    open: (row) => latest.current.onOpen(row),
    onLink: () => latest.current.onLeave(),
    openCursor: () => {
      const row = cursorRow();
      if (row) latest.current.onOpen(row);
    },
    ...makeSelecting(latest, cursor, selection),
  };
}

/** How long the cursor rests on a row before the URL and the side pane follow, in milliseconds. */
const restMs = 120;

/** The URL follows the cursor, and the cursor follows the URL when Back or a link changes it. */
function useCursorInUrl<Row>(model: ListModel<Row>, latest: RefObject<Latest<Row>>, id: string | null) {
  const written = useRef(id);
  useEffect(() => {
    let timer = 0;
    const write = () => {
      const next = model.cursor.get().id;
      const { state, change } = latest.current.list;
      if (next === state.id) return;
      written.current = next;
      change({ ...state, id: next }, 'replace');
    };
    const unsubscribe = model.cursor.subscribe(() => {
      clearTimeout(timer);
      timer = window.setTimeout(write, restMs);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [model, latest]);
  useEffect(() => {
    if (id === written.current) return;
    written.current = id;
    const index = latest.current.list.rows.findIndex((row) => latest.current.list.spec.idOf(row) === id);
    model.cursor.set({ index, id });
  }, [id, model, latest]);
}

/** After rows came or changed, the cursor finds its row again, or learns the id of the one it waited for. */
function useCursorOnRows<Row>(model: ListModel<Row>, list: List<Row>) {
  const { rows, spec } = list;
  useEffect(() => {
    const { index, id } = model.cursor.get();
    if (id === null) {
      const row = rows[index];
      if (row !== undefined) model.cursor.set({ index, id: spec.idOf(row) });
      return;
    }
    const found = rows.findIndex((row) => spec.idOf(row) === id);
    if (found === index) return;
    model.cursor.set({ index: found, id });
    if (index < 0 && found >= 0) model.view.current?.scrollTo(found);
  }, [rows, spec, model]);
}

export function useListModel<Row>(list: List<Row>, leaving: Leaving<Row>): ListModel<Row> {
  const latest = useRef<Latest<Row>>({ list, ...leaving });
  useLayoutEffect(() => {
    latest.current = { list, ...leaving };
  });
  const [model] = useState(() => makeModel(latest, list.state.id));
  useCursorInUrl(model, latest, list.state.id);
  useCursorOnRows(model, list);
  const asked = JSON.stringify(list.query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen belongs to the conditions it was chosen under
  useEffect(() => model.selection.set(noSelection), [asked, model]);
  return model;
}
