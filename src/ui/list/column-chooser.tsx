import { Columns3, GripVertical, Search } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '../icon.tsx';
import { type Column, type ColumnChoice, defaultChoice, moveColumn, toggleColumn } from './columns.ts';
import { listWords } from './list.messages.ts';
import { Pop } from './pop.tsx';

export interface ColumnChooserProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
}

interface ItemProps<Row> {
  readonly column: Column<Row>;
  readonly on: boolean;
  readonly dragged: boolean;
  readonly onToggle: () => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onDrag: (phase: 'start' | 'over' | 'end') => void;
}

function Item<Row>({ column, on, dragged, onToggle, onStep, onDrag }: ItemProps<Row>) {
  const step = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      className={dragged ? 'dragged' : undefined}
      draggable={!column.fixed}
      onDragStart={() => onDrag('start')}
      onDragOver={(event) => {
        event.preventDefault();
        onDrag('over');
      }}
      onDragEnd={() => onDrag('end')}
      onKeyDown={step}
    >
      <Icon of={GripVertical} size={14} className="muted" />
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          disabled={column.fixed}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onChange={onToggle}
        />
        {column.title}
      </label>
      {column.fixed && <span className="end muted small">{listWords.columnsFixed}</span>}
    </li>
  );
}

/** Dragging and Alt+↑↓ on the same order; `said` is what readers hear. */
function useReorder<Row>({ columns, choice, onChange }: ColumnChooserProps<Row>) {
  const [dragging, setDragging] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const move = (key: string, to: number) => {
    const next = moveColumn(columns, choice, key, to);
    if (next.order.join() === choice.order.join()) return;
    onChange(next);
    setSaid(listWords.columnsMoved(columns.find((c) => c.key === key)?.title ?? '', next.order.indexOf(key) + 1));
  };
  const drag = (key: string) => (phase: 'start' | 'over' | 'end') => {
    if (phase === 'start') setDragging(key);
    else if (phase === 'end') setDragging(null);
    else if (dragging && dragging !== key) move(dragging, choice.order.indexOf(key));
  };
  return { dragging, said, move, drag };
}

function Chooser<Row>(props: ColumnChooserProps<Row>) {
  const { columns, choice, onChange } = props;
  const [text, setText] = useState('');
  const { dragging, said, move, drag } = useReorder(props);
  const listed = choice.order.flatMap((key) => columns.filter((c) => c.key === key && c.title.includes(text.trim())));
  return (
    <>
      <div className="section-head">
        <h2>{listWords.columnsTitle}</h2>
        <span className="count">
          {choice.shown.length} / {choice.order.length}
        </span>
        <span className="end">
          <button type="button" className="link-btn" onClick={() => onChange(defaultChoice(columns))}>
            {listWords.columnsReset}
          </button>
        </span>
      </div>
      <label className="input">
        <Icon of={Search} size={14} />
        <span className="vh">{listWords.columnsFind}</span>
        <input
          className="bare"
          value={text}
          placeholder={listWords.columnsFind}
          onChange={(e) => setText(e.target.value)}
        />
      </label>
      <ul>
        {listed.map((column) => (
          <Item
            key={column.key}
            column={column}
            on={choice.shown.includes(column.key)}
            dragged={dragging === column.key}
            onToggle={() => onChange(toggleColumn(columns, choice, column.key))}
            onStep={(by) => move(column.key, choice.order.indexOf(column.key) + by)}
            onDrag={drag(column.key)}
          />
        ))}
      </ul>
      <p className="small muted">{listWords.columnsHelp}</p>
      <span className="vh" role="status">
        {said}
      </span>
    </>
  );
}

/** Which columns, in which order; saved for this user only. */
export function ColumnChooser<Row>(props: ColumnChooserProps<Row>) {
  const trigger = (
    <AriaButton className={({ isPressed }) => (isPressed ? 'icon-btn on' : 'icon-btn')} aria-label={listWords.columns}>
      <Icon of={Columns3} />
    </AriaButton>
  );
  return (
    <Pop label={listWords.columns} trigger={trigger} placement="bottom end" className="columns">
      {() => <Chooser {...props} />}
    </Pop>
  );
}
