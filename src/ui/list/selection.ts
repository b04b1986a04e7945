/**
 * Chosen rows. `some` names them; `all` is everything the list's conditions match, except a few: it holds for rows that
 * were never loaded, and a mass action sends the conditions instead of ten thousand ids.
 */
export type Selection =
  | { readonly mode: 'some'; readonly ids: ReadonlySet<string>; readonly anchor: string | null }
  | { readonly mode: 'all'; readonly except: ReadonlySet<string>; readonly anchor: string | null };

export const noSelection: Selection = { mode: 'some', ids: new Set(), anchor: null };
export const allSelected: Selection = { mode: 'all', except: new Set(), anchor: null };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.mode === 'all' ? !selection.except.has(id) : selection.ids.has(id);
}

function flipped(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}

function put(selection: Selection, id: string, on: boolean): Selection {
  return selection.mode === 'all'
    ? { ...selection, except: flipped(selection.except, id, !on) }
    : { ...selection, ids: flipped(selection.ids, id, on) };
}

/** `x`: the row, and it becomes the anchor of the next range. */
export function toggle(selection: Selection, id: string): Selection {
  return { ...put(selection, id, !isSelected(selection, id)), anchor: id };
}

/** Shift+x: from the anchor to this row, both included, in the order the rows are loaded. */
export function selectRange(selection: Selection, id: string, order: readonly string[]): Selection {
  const a = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const b = order.indexOf(id);
  if (a < 0 || b < 0) return toggle(selection, id);
  const between = order.slice(Math.min(a, b), Math.max(a, b) + 1);
  return { ...between.reduce((s, each) => put(s, each, true), selection), anchor: selection.anchor };
}

/** After a mass action: what it was refused for, so that it can be looked at or tried again. */
export const onlyThese = (ids: readonly string[]): Selection => ({ mode: 'some', ids: new Set(ids), anchor: null });

/** How many rows are chosen out of `total` matching ones. */
export function selectedCount(selection: Selection, total: number): number {
  return selection.mode === 'all' ? Math.max(0, total - selection.except.size) : selection.ids.size;
}

/** The sign in the head's box. */
export function headState(selection: Selection, total: number): 'none' | 'some' | 'all' {
  const count = selectedCount(selection, total);
  if (count === 0) return 'none';
  return count >= total ? 'all' : 'some';
}

/** What a mass action sends: ids, or "all that match, except these". */
export type SelectionInput =
  | { readonly ids: readonly string[] }
  | { readonly all: true; readonly except: readonly string[] };

export function selectionInput(selection: Selection): SelectionInput {
  return selection.mode === 'all' ? { all: true, except: [...selection.except] } : { ids: [...selection.ids] };
}
