import { ArrowDown, ArrowUp } from 'lucide-react';
import { cx } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import type { Column } from './columns.ts';
import { listWords } from './list.messages.ts';
import type { ListModel } from './list-model.ts';
import { ListRow } from './list-row.tsx';
import { nextSort, type Sort, withConditions } from './list-state.ts';
import { type Total, totalWords } from './paging.ts';
import { allSelected, headState, noSelection } from './selection.ts';
import { useStore } from './store.ts';
import type { List } from './use-list.ts';
import { type Rows, remPixels, useRows } from './use-rows.ts';

const headRem = 1.875;
const boxRem = 1.75;
/** The least the growing column keeps before the table scrolls sideways. */
const growRem = 12;

export interface ListTableProps<Row> {
  readonly list: List<Row>;
  readonly model: ListModel<Row>;
  readonly columns: readonly Column<Row>[];
  readonly title: string;
  readonly dense: boolean;
  readonly selectable: boolean;
  readonly pane: boolean;
}

function Widths<Row>({ columns, selectable }: { columns: readonly Column<Row>[]; selectable: boolean }) {
  return (
    <colgroup>
      {selectable && <col style={{ width: `${boxRem}rem` }} />}
      {columns.map((c) => (
        <col key={c.key} style={c.width === 'grow' ? undefined : { width: `${c.width}rem` }} />
      ))}
    </colgroup>
  );
}

/** In rem: narrower than this and the table scrolls sideways. */
function leastWidth<Row>(columns: readonly Column<Row>[], selectable: boolean): number {
  return columns.reduce((rem, c) => rem + (c.width === 'grow' ? growRem : c.width), selectable ? boxRem : 0);
}

function SortHead<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | null;
  onSort: (s: Sort | null) => void;
}) {
  const dir = sort?.key === column.key ? sort.dir : null;
  const className = cx(column.align === 'end' && 'num', column.fixed && 'fixed') || undefined;
  if (!column.sortable) {
    return (
      <th scope="col" className={className}>
        {column.title}
      </th>
    );
  }
  const ariaSort = dir === null ? undefined : dir === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" className={className} aria-sort={ariaSort}>
      <button type="button" className="sort" onClick={() => onSort(nextSort(sort, column.key))}>
        {column.title}
        {dir && <Icon of={dir === 'asc' ? ArrowUp : ArrowDown} />}
      </button>
    </th>
  );
}

function HeadBox<Row>({ model, total }: { model: ListModel<Row>; total: Total }) {
  const state = useStore(model.selection, (selection) => headState(selection, total.count));
  return (
    <span className="check pickbox">
      <input
        type="checkbox"
        className={state === 'some' ? 'some' : undefined}
        ref={(box) => {
          if (box) box.indeterminate = state === 'some';
        }}
        checked={state === 'all'}
        aria-label={listWords.selectAll}
        onChange={() => model.selection.set(state === 'none' ? allSelected : noSelection)}
      />
    </span>
  );
}

function Head<Row>({
  list,
  model,
  columns,
  selectable,
}: Pick<ListTableProps<Row>, 'list' | 'model' | 'columns' | 'selectable'>) {
  const onSort = (sort: Sort | null) => list.change(withConditions(list.state, { sort }));
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selectable && (
          <th scope="col" className="pick">
            <HeadBox model={model} total={list.total} />
          </th>
        )}
        {columns.map((column) => (
          <SortHead key={column.key} column={column} sort={list.state.sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

/** Room for the rows that are not drawn. */
function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true" className="gap">
      <tr>
        <td colSpan={span} style={{ height }} />
      </tr>
    </tbody>
  );
}

function Body<Row>(props: ListTableProps<Row> & { rows: Rows }) {
  const { list, model, columns, selectable, pane, rows } = props;
  const items = rows.virtual.getVirtualItems();
  const span = columns.length + (selectable ? 1 : 0);
  const cursorDrawn = useStore(model.cursor, (c) => items.some((item) => item.index === c.index));
  const visible = useStore(model.visible, (v) => v.first);
  const end = items.at(-1)?.end ?? 0;
  return (
    <>
      <Gap height={items[0]?.start ?? 0} span={span} />
      <tbody>
        {items.map(({ index }) => {
          const row = list.rows[index];
          if (row === undefined) return <Coming key={`coming-${index}`} index={index} span={span} />;
          const shared = { row, index, spec: list.spec, columns, model, selectable, pane };
          return <ListRow key={list.spec.idOf(row)} {...shared} tabStop={!cursorDrawn && index === visible} />;
        })}
      </tbody>
      <Gap height={rows.virtual.getTotalSize() - end} span={span} />
    </>
  );
}

/** A row whose page is on its way. */
function Coming({ index, span }: { index: number; span: number }) {
  return (
    <tr aria-rowindex={index + 2} aria-busy="true" className="coming">
      <td colSpan={span}>
        <span className="vh">{listWords.coming}</span>
      </td>
    </tr>
  );
}

/** The grid: a sticky head over virtual rows, announced with its true number of rows. */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { list, model, columns, title, dense, selectable } = props;
  const rows = useRows(list, model, dense ? 1.8125 : 2.75, headRem);
  const { spec, total } = list;
  const least = leastWidth(columns, selectable);
  const sideways = (rows.virtual.scrollRect?.width ?? Number.POSITIVE_INFINITY) < remPixels(least);
  return (
    <div className="table-wrap" ref={rows.scroller}>
      <table
        className={cx('list', !dense && 'comfortable', list.failed && 'stale', sideways && 'sideways')}
        style={{ minWidth: `${least}rem` }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows take the keyboard is a grid
        role="grid"
        aria-label={listWords.label(title, spec.noun, totalWords(total), spec.unit)}
        aria-rowcount={total.capped && list.hasNext ? -1 : total.count + 1}
        aria-multiselectable={selectable || undefined}
        aria-busy={list.busy}
      >
        <Widths columns={columns} selectable={selectable} />
        <Head list={list} model={model} columns={columns} selectable={selectable} />
        <Body {...props} rows={rows} />
      </table>
    </div>
  );
}
