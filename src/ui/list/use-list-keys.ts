import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { useShortcut } from '../keys/use-shortcut.tsx';
import { listWords } from './list.messages.ts';
import type { ListModel } from './list-model.ts';
import type { RowKey } from './list-spec.ts';
import type { Move } from './paging.ts';
import { noSelection, selectedCount } from './selection.ts';

/** Whether Shift was down at the last key: a shortcut is told its letter only, and Shift+x chooses a range. */
const shift = { down: false };
if (typeof window !== 'undefined') {
  window.addEventListener('keydown', (event) => (shift.down = event.shiftKey), true);
}

const gridMoves: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
};

/** Arrows, Home, End and the page keys, while the focus is in the rows: elsewhere they belong to what has the focus. */
export function onGridKey<Row>(model: ListModel<Row>, selectable: boolean) {
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = gridMoves[event.key];
    const onRow = event.target instanceof HTMLTableRowElement;
    if (move) model.move(move);
    else if (event.key === ' ' && onRow && selectable) model.toggleCursor();
    else return;
    event.preventDefault();
  };
}

function useRowKeys<Row>(model: ListModel<Row>, rowKeys: readonly RowKey<Row>[]) {
  const run = (key: string) => {
    const row = model.cursorRow();
    if (row !== null) rowKeys.find((each) => each.key === key)?.run(row);
  };
  // A feature declares at most a few; the number of hooks stays the same for one list.
  const [a, b, c, d] = [0, 1, 2, 3].map((i) => rowKeys[i]);
  useShortcut(a?.key ?? 'a', () => a && run(a.key), { description: a?.label ?? '', enabled: Boolean(a) });
  useShortcut(b?.key ?? 'b', () => b && run(b.key), { description: b?.label ?? '', enabled: Boolean(b) });
  useShortcut(c?.key ?? 'c', () => c && run(c.key), { description: c?.label ?? '', enabled: Boolean(c) });
  useShortcut(d?.key ?? 'd', () => d && run(d.key), { description: d?.label ?? '', enabled: Boolean(d) });
}

export interface ListKeysOptions<Row> {
  readonly model: ListModel<Row>;
  readonly selectable: boolean;
  readonly rowKeys: readonly RowKey<Row>[];
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** The keys of a list page, from wherever the focus rests outside of fields. */
export function useListKeys<Row>({ model, selectable, rowKeys, inputRef }: ListKeysOptions<Row>): void {
  const { keys } = listWords;
  useShortcut('j', () => model.move('next'), { description: keys.next });
  useShortcut('k', () => model.move('previous'), { description: keys.previous });
  useShortcut('Enter', model.openCursor, { description: keys.open });
  useShortcut('/', () => inputRef.current?.focus(), { description: keys.filter });
  const pick = () => (shift.down ? model.rangeToCursor() : model.toggleCursor());
  useShortcut('x', pick, { description: keys.select, enabled: selectable });
  const leave = () => {
    if (selectedCount(model.selection.get(), 1) > 0) model.selection.set(noSelection);
    else model.leave();
  };
  useShortcut('Escape', leave, { description: '' });
  useRowKeys(model, rowKeys);
  useEffect(() => {
    const down = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || event.isComposing || event.target !== inputRef.current) return;
      event.preventDefault();
      model.move(model.cursor.get().index < 0 ? 'first' : 'next');
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [model, inputRef]);
}
