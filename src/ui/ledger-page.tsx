import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { type RelatedColumn, RelatedTable } from './detail/related-table.tsx';
import { type Reading, ReadPage } from './read-page.tsx';

interface Props<Row> {
  readonly title: string;
  readonly words: { readonly create: string; readonly revise: string; readonly empty: string };
  readonly count?: (rows: readonly Row[]) => string;
  readonly columns: readonly RelatedColumn<Row>[];
  readonly query: Reading<readonly Row[]>;
  /** Whether the reader keeps it. */
  readonly may: boolean;
  /** Null registers a new one. */
  readonly dialog: (row: Row | null, close: () => void) => ReactNode;
}

/** Rem that a small button of this word takes, with its padding and that of its cell. */
const penWidth = (word: string) => word.length * 0.875 + 3;

/** A ledger of few rows: a table with a pen in every row, for those who keep it. */
export function LedgerPage<Row extends { readonly id: string }>(props: Props<Row>) {
  const { title, words, count, columns, query, may, dialog } = props;
  const [editing, setEditing] = useState<{ row: Row | null } | null>(null);
  const pen: RelatedColumn<Row> = {
    title: words.revise,
    width: penWidth(words.revise),
    cell: (row) => (
      <Button size="sm" onPress={() => setEditing({ row })}>
        {words.revise}
      </Button>
    ),
  };
  const add = may && (
    <Button size="sm" tone="primary" icon={Plus} onPress={() => setEditing({ row: null })}>
      {words.create}
    </Button>
  );
  return (
    <>
      <ReadPage title={title} count={count} actions={add} query={query}>
        {(rows) => (
          <RelatedTable
            caption={title}
            rows={rows}
            idOf={(row) => row.id}
            empty={words.empty}
            columns={may ? [...columns, pen] : columns}
          />
        )}
      </ReadPage>
      {editing && dialog(editing.row, () => setEditing(null))}
    </>
  );
}
