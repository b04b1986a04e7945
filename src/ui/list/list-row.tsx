import { type MouseEvent, memo, type ReactNode, useEffect, useRef } from 'react';
import { cx } from '../class-names.ts';
import { Link } from '../link.tsx';
import type { Column } from './columns.ts';
import { listWords } from './list.messages.ts';
import type { ListModel } from './list-model.ts';
import type { AnyListSpec } from './list-spec.ts';
import { isSelected } from './selection.ts';
import { useStore } from './store.ts';

export interface RowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly spec: AnyListSpec<Row>;
  readonly columns: readonly Column<Row>[];
  readonly model: ListModel<Row>;
  readonly selectable: boolean;
  /** A click shows the row in the side pane instead of leaving the list. */
  readonly pane: boolean;
  /** The one row Tab stops at while the cursor is elsewhere. */
  readonly tabStop: boolean;
}

/** True when a click means the row: not a control in it, and not the end of marking text. */
function meansRow(event: MouseEvent): boolean {
  const inControl = (event.target as Element).closest('a, button, input, label, [role="checkbox"]');
  return !inControl && getSelection()?.isCollapsed !== false;
}

function SelectBox<Row>({ id, name, model }: { id: string; name: string; model: ListModel<Row> }) {
  const on = useStore(model.selection, (selection) => isSelected(selection, id));
  return (
    <span className="check pickbox">
      <input
        type="checkbox"
        tabIndex={-1}
        checked={on}
        aria-label={listWords.select(name)}
        onChange={() => undefined}
        onClick={(event) => (event.shiftKey ? model.range(id) : model.toggle(id))}
      />
    </span>
  );
}

/** What a column may cut is read whole on it. */
function hintOf<Row>({ hint, cell }: Column<Row>, row: Row): string | undefined {
  if (hint !== true) return hint?.(row);
  const shown = cell(row);
  return typeof shown === 'string' ? shown : undefined;
}

function Cell<Row>({ column, row, children }: { column: Column<Row>; row: Row; children: ReactNode }) {
  const className = cx(column.className, column.align === 'end' && 'num', column.fixed && 'fixed') || undefined;
  return (
    <td className={className} title={hintOf(column, row)}>
      {children}
    </td>
  );
}

function cellContent<Row>(column: Column<Row>, row: Row, spec: AnyListSpec<Row>, onLink: () => void): ReactNode {
  if (!column.fixed) return column.cell(row);
  return (
    <Link href={spec.hrefOf(row)} onClick={onLink}>
      {column.cell(row)}
    </Link>
  );
}

/** The row takes the focus when a key brought the cursor here, so readers hear it. */
function useRowFocus<Row>(model: ListModel<Row>, atCursor: boolean) {
  const ref = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (!atCursor || !model.wantsFocus.current) return;
    model.wantsFocus.current = false;
    ref.current?.focus({ preventScroll: true });
  }, [atCursor, model]);
  return ref;
}

function RowView<Row>(props: RowProps<Row>) {
  const { row, index, spec, columns, model, selectable, pane, tabStop } = props;
  const id = spec.idOf(row);
  const atCursor = useStore(model.cursor, (cursor) => cursor.id === id);
  const chosen = useStore(model.selection, (selection) => selectable && isSelected(selection, id));
  const ref = useRowFocus(model, atCursor);
  return (
    <tr
      ref={ref}
      className="focus-inset"
      tabIndex={atCursor || tabStop ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={selectable ? chosen : undefined}
      aria-current={atCursor || undefined}
      onFocus={() => model.point(index, id)}
      onClick={(event) => {
        if (!meansRow(event)) return;
        model.point(index, id);
        if (!pane) model.open(row);
      }}
      onDoubleClick={(event) => pane && meansRow(event) && model.open(row)}
    >
      {selectable && (
        <td className="pick">
          <SelectBox id={id} name={spec.nameOf(row)} model={model} />
        </td>
      )}
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row}>
          {cellContent(column, row, spec, model.onLink)}
        </Cell>
      ))}
    </tr>
  );
}

/** One record. Drawn again only when its own part of the cursor or the selection changes. */
export const ListRow = memo(RowView) as typeof RowView;
