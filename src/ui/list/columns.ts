import type { ReactNode } from 'react';

/** Where a column goes when a row becomes a two-line card on a phone. Without it the column is not on the card. */
export type CardSpot = 'title' | 'number' | 'second' | 'state' | 'due';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** Width in rem; the one `grow` column takes the rest. */
  readonly width: number | 'grow';
  readonly cell: (row: Row) => ReactNode;
  /** The full text when a cell may be cut. */
  readonly hint?: true | ((row: Row) => string);
  readonly sortable?: boolean;
  readonly align?: 'start' | 'end';
  /** First, always shown, not movable: what the row is called. */
  readonly fixed?: boolean;
  /** Not shown until the user asks for it. */
  readonly optional?: boolean;
  /** Shown to those alone who may do this: others are not told what stands in it. */
  readonly may?: string;
  /** The views it stands in; every one without it. */
  readonly views?: readonly string[];
  /** False keeps it out of the Excel file. */
  readonly exportable?: boolean;
  readonly card?: CardSpot;
  /** Class of the cell: `t` for figures, `code` for letters mixed with digits. */
  readonly className?: string;
}

type AnyColumn = Pick<Column<never>, 'key' | 'fixed' | 'optional' | 'views'>;

/** The columns of a list that stand in a view of it. */
export const columnsIn = <C extends AnyColumn>(columns: readonly C[], view: string): readonly C[] =>
  columns.filter(({ views }) => !views || views.includes(view));

/** A user's own order and selection, saved per user and list. */
export interface ColumnChoice {
  readonly order: readonly string[];
  readonly shown: readonly string[];
}

export function defaultChoice(columns: readonly AnyColumn[]): ColumnChoice {
  const fixedFirst = [...columns.filter((c) => c.fixed), ...columns.filter((c) => !c.fixed)];
  return {
    order: fixedFirst.map((c) => c.key),
    shown: fixedFirst.filter((c) => !c.optional || c.fixed).map((c) => c.key),
  };
}

/** Fits a saved choice to today's columns: gone columns leave, new ones join at the end, fixed ones lead and show. */
export function fitChoice(columns: readonly AnyColumn[], saved: ColumnChoice | null): ColumnChoice {
  const fresh = defaultChoice(columns);
  if (!saved) return fresh;
  const fixed = fresh.order.filter((key) => columns.find((c) => c.key === key)?.fixed);
  const kept = [...new Set(saved.order)].filter((key) => fresh.order.includes(key) && !fixed.includes(key));
  const added = fresh.order.filter((key) => !kept.includes(key) && !fixed.includes(key));
  const order = [...fixed, ...kept, ...added];
  const isShown = (key: string) =>
    fixed.includes(key) || (added.includes(key) ? fresh.shown.includes(key) : saved.shown.includes(key));
  return { order, shown: order.filter(isShown) };
}

/** The columns to draw, in order. */
export function shownColumns<C extends AnyColumn>(columns: readonly C[], choice: ColumnChoice): readonly C[] {
  return choice.shown.flatMap((key) => columns.filter((c) => c.key === key));
}

export function toggleColumn(columns: readonly AnyColumn[], choice: ColumnChoice, key: string): ColumnChoice {
  if (columns.find((c) => c.key === key)?.fixed) return choice;
  const shown = new Set(choice.shown);
  if (!shown.delete(key)) shown.add(key);
  return { order: choice.order, shown: choice.order.filter((k) => shown.has(k)) };
}

/** Moves a column to a place in the order; fixed columns keep the front. */
export function moveColumn(columns: readonly AnyColumn[], choice: ColumnChoice, key: string, to: number): ColumnChoice {
  const fixed = choice.order.filter((k) => columns.find((c) => c.key === k)?.fixed);
  if (fixed.includes(key) || !choice.order.includes(key)) return choice;
  const rest = choice.order.filter((k) => k !== key);
  const at = Math.min(Math.max(to, fixed.length), rest.length);
  const order = [...rest.slice(0, at), key, ...rest.slice(at)];
  return { order, shown: order.filter((k) => choice.shown.includes(k)) };
}

/** The keys an Excel file holds: the shown ones, in order, that may leave. */
export function exportKeys<Row>(columns: readonly Column<Row>[]): readonly string[] {
  return columns.filter((c) => c.exportable !== false).map((c) => c.key);
}
