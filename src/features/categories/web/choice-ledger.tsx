import './categories.css';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { type RelatedColumn, RelatedTable } from '#ui/detail/related-table.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { categoriesWords as words } from '../contract/categories.messages.ts';

interface ChoiceLedgerProps<Row> {
  readonly title: string;
  readonly create: string;
  readonly empty: string;
  readonly columns: readonly RelatedColumn<Row>[];
  readonly query: { data: readonly Row[] | undefined; error: unknown; refetch: () => unknown };
  readonly dialog: (row: Row | null, close: () => void) => ReactNode;
}

/** What a form of 受付 is filled from, as a table with a pen in every row: 分類, 定型文. */
export function ChoiceLedger<Row extends { readonly id: string }>(props: ChoiceLedgerProps<Row>) {
  const { title, create, empty, columns, query, dialog } = props;
  const { data, error, refetch } = query;
  const [editing, setEditing] = useState<{ row: Row | null } | null>(null);
  usePageTitle(title);
  const pen: RelatedColumn<Row> = {
    title: words.revise,
    width: 5,
    cell: (row) => (
      <Button size="sm" onPress={() => setEditing({ row })}>
        {words.revise}
      </Button>
    ),
  };
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <div className="title-row">
          <h1>{title}</h1>
          {data && (
            <span className="muted">
              {data.length}
              {words.unit}
            </span>
          )}
          <span className="actions">
            <Button size="sm" tone="primary" icon={Plus} onPress={() => setEditing({ row: null })}>
              {create}
            </Button>
          </span>
        </div>
      </header>
      {Boolean(error) && !data && (
        <ErrorState title={toCallFailed(error).message} asOf={null} onRetry={() => void refetch()} />
      )}
      <div className="choice-scroll">
        {!data && !error && <Loading busy label={title} />}
        {data && (
          <RelatedTable caption={title} rows={data} idOf={(row) => row.id} empty={empty} columns={[...columns, pen]} />
        )}
      </div>
      {editing && dialog(editing.row, () => setEditing(null))}
    </main>
  );
}
