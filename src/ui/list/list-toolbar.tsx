import { FileSpreadsheet, RefreshCw, Rows2, Rows3 } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button, IconButton } from '../button.tsx';
import { PlaceCrumb } from '../shell/place-crumb.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import type { ColumnChoice } from './columns.ts';
import { AddFilter, FilterPills } from './filter-bar.tsx';
import { FilterBox } from './filter-box.tsx';
import { listWords } from './list.messages.ts';
import type { ListModel } from './list-model.ts';
import { withConditions } from './list-state.ts';
import { type Total, totalWords } from './paging.ts';
import type { List } from './use-list.ts';

export interface ListToolbarProps<Row> {
  readonly list: List<Row>;
  readonly model: ListModel<Row>;
  readonly title: string;
  /** All records, when the view shows a part of them: 全 10,515台. */
  readonly whole?: Total;
  readonly dense: boolean;
  readonly onDense: (dense: boolean) => void;
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice) => void;
  /** Buttons of the feature before Excel: 取込. */
  readonly actions?: ReactNode;
  readonly onExcel?: () => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Cards have no columns and one height. */
  readonly phone: boolean;
}

function TotalWords({ total, whole, unit, pending }: { total: Total; whole?: Total; unit: string; pending: boolean }) {
  return (
    <span className="total" role="status">
      {!pending && (
        <>
          <b className="t">{totalWords(total)}</b>
          {unit}
          {whole && `　${listWords.whole(totalWords(whole), unit)}`}
        </>
      )}
    </span>
  );
}

/** News waits for a press: rows never jump under the hand. */
function StaleHint<Row>({ list, model }: { list: List<Row>; model: ListModel<Row> }) {
  return (
    <span role="status" className="stale-hint">
      {list.stale > 0 && (
        <Button size="sm" icon={RefreshCw} onPress={() => list.refresh(model.visible.get().last)}>
          {listWords.stale(list.stale, list.spec.unit)}
        </Button>
      )}
    </span>
  );
}

function Looks<Row>({ list, dense, onDense, choice, onChoice }: ListToolbarProps<Row>) {
  return (
    <>
      <IconButton
        of={dense ? Rows3 : Rows2}
        label={dense ? listWords.heightDense : listWords.heightNormal}
        onPress={() => onDense(!dense)}
      />
      <ColumnChooser columns={list.spec.columns} choice={choice} onChange={onChoice} />
    </>
  );
}

/** Title, count, the box, conditions as pills; then heights, columns, the feature's own buttons, Excel last. */
export function ListToolbar<Row>(props: ListToolbarProps<Row>) {
  const { list, model, title, whole, actions, onExcel, inputRef, phone } = props;
  return (
    <div className="toolbar list-bar">
      {!phone && <PlaceCrumb />}
      <h1>{title}</h1>
      <TotalWords
        total={list.total}
        whole={whole}
        unit={list.spec.unit}
        pending={list.pending || (list.failed && list.rows.length === 0)}
      />
      <FilterBox
        value={list.state.q}
        inputRef={inputRef}
        onChange={(q) => list.change(withConditions(list.state, { q }), 'replace')}
      />
      <div className="conds">
        <FilterPills list={list} />
        <AddFilter list={list} />
      </div>
      <StaleHint list={list} model={model} />
      {!phone && <Looks {...props} />}
      {actions}
      {onExcel && (
        <Button size="sm" icon={FileSpreadsheet} onPress={onExcel}>
          {listWords.excel}
        </Button>
      )}
    </div>
  );
}
