import { Icon } from '../icon.tsx';
import { Kbd } from '../kbd.tsx';
import { listWords } from './list.messages.ts';
import type { ListModel } from './list-model.ts';
import type { MassAction } from './list-spec.ts';
import { totalWords } from './paging.ts';
import { allSelected, noSelection, onlyThese, selectedCount, selectionInput } from './selection.ts';
import { useStore } from './store.ts';
import type { List } from './use-list.ts';

export interface MassBarProps<Row> {
  readonly list: List<Row>;
  readonly model: ListModel<Row>;
  readonly actions: readonly MassAction[];
}

/** Docks above the key strip while rows are chosen, never over rows. */
export function MassBar<Row>({ list, model, actions }: MassBarProps<Row>) {
  const selection = useStore(model.selection, (s) => s);
  const { total, spec, query } = list;
  const count = selectedCount(selection, total.count);
  if (count === 0) return null;
  const capped = selection.mode === 'all' && total.capped;
  return (
    <div className="mass" role="toolbar" aria-label={listWords.mass(spec.noun)}>
      <b>
        <span className="t">{totalWords({ count, capped })}</span>
        {listWords.selected(spec.unit)}
      </b>
      {selection.mode === 'some' && count < total.count && (
        <button type="button" className="linkish" onClick={() => model.selection.set(allSelected)}>
          {listWords.everything(totalWords(total), spec.unit)}
        </button>
      )}
      <span className="sep" />
      {actions.map((action) => (
        <button
          key={action.key}
          type="button"
          className="mbtn"
          onClick={() =>
            action.onPress(selectionInput(selection), query, count, (refused) =>
              model.selection.set(onlyThese(refused)),
            )
          }
        >
          <Icon of={action.icon} size={14} />
          {action.label}
        </button>
      ))}
      <span className="grow" />
      <button type="button" className="mbtn" onClick={() => model.selection.set(noSelection)}>
        {listWords.release} <Kbd>Esc</Kbd>
      </button>
    </div>
  );
}
