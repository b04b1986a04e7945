import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { ListPage } from '#ui/list/list-page.tsx';
import type { AnyListSpec, EmptyWords, FetchPage, ListAsked, ListSpec, TreeGroup } from '#ui/list/list-spec.ts';
import { useList } from '#ui/list/use-list.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { useListMemory } from '#ui/session/list-memory.ts';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { catalogWords as words } from '../contract/catalog.messages.ts';

interface DialogProps<Row> {
  readonly row: Row | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface LedgerListProps<Row, Asked extends ListAsked> {
  readonly spec: ListSpec<Row, Asked>;
  readonly title: (view: string) => string;
  readonly tree: readonly TreeGroup[];
  readonly fetchPage: FetchPage<Row, Asked>;
  readonly empty: EmptyWords;
  /** The word of the button that adds a row. */
  readonly create: string;
  readonly dialog: (props: DialogProps<Row>) => ReactNode;
}

/** A ledger whose rows are edited over the list: 型式, ソフトウェア. `e` on a row, or its pen, for those who may. */
export function LedgerList<Row, Asked extends ListAsked>(props: LedgerListProps<Row, Asked>) {
  const { spec, title, tree, fetchPage, empty, create, dialog } = props;
  const [editing, setEditing] = useState<{ row: Row | null } | null>(null);
  const mayEdit = useMay('catalog.edit');
  const list = useList(spec, { ...useListSearch(), today: useToday(), fetchPage });
  const name = title(list.state.view);
  usePageTitle(name);
  return (
    <>
      <ListPage
        list={list}
        title={name}
        tree={tree}
        {...useListMemory(spec.key)}
        empty={empty}
        rowKeys={mayEdit ? [{ key: 'e', label: words.edit, run: (row) => setEditing({ row }) }] : undefined}
        actions={
          mayEdit && (
            <Button size="sm" tone="primary" icon={Plus} onPress={() => setEditing({ row: null })}>
              {create}
            </Button>
          )
        }
        pane={
          mayEdit
            ? (id) => {
                const row = list.rows.find((one) => spec.idOf(one) === id);
                return row && <RowPane spec={spec} row={row} onEdit={() => setEditing({ row })} />;
              }
            : undefined
        }
      />
      {editing &&
        dialog({
          row: editing.row,
          onClose: () => setEditing(null),
          // What was kept is read again by its own act.
          onDone: () => setEditing(null),
        })}
    </>
  );
}

/** Every column of the row under the cursor, and the pen. */
function RowPane<Row>({ spec, row, onEdit }: { spec: AnyListSpec<Row>; row: Row; onEdit: () => void }) {
  return (
    <>
      <div className="detail-head">
        <h2>{spec.nameOf(row)}</h2>
        <div className="row">
          <Button size="sm" keyHint="e" onPress={onEdit}>
            {words.edit}
          </Button>
        </div>
      </div>
      <div className="pad">
        <dl className="facts">
          {spec.columns.map((column) => (
            <Pair key={column.key} label={column.title} value={column.cell(row)} />
          ))}
        </dl>
      </div>
    </>
  );
}

function Pair({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value === null || value === '' ? <span className="muted">{words.none}</span> : value}</dd>
    </>
  );
}
