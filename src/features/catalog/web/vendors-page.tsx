import './catalog.css';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { formatNumber } from '#ui/format.ts';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { useMay } from '#ui/session/me.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { VendorRow } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';
import { VendorDialog } from './vendor-dialog.tsx';

const words = catalogWords.vendors;
const c = words.columns;

const columns = [
  { title: c.name, cell: (row: VendorRow) => row.name },
  { title: c.phone, width: 9, className: 't', cell: (row: VendorRow) => row.phone },
  { title: c.mail, width: 19, cell: (row: VendorRow) => row.mail },
  { title: c.models, width: 4, className: 'num', cell: (row: VendorRow) => formatNumber(row.models) },
  { title: c.note, cell: (row: VendorRow) => row.note },
];

/** 業者: who stands behind which models. */
export function VendorsPage() {
  usePageTitle(words.title);
  const mayEdit = useMay('catalog.edit');
  const [editing, setEditing] = useState<{ row: VendorRow | null } | null>(null);
  const { data, error, refetch } = useQuery(catalog.query.listVendors.queryOptions({ input: {} }));
  const edit = {
    title: catalogWords.edit,
    width: 5,
    cell: (row: VendorRow) => (
      <Button size="sm" onPress={() => setEditing({ row })}>
        {catalogWords.edit}
      </Button>
    ),
  };
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <div className="title-row">
          <h1>{words.title}</h1>
          <span className="actions">
            {mayEdit && (
              <Button size="sm" tone="primary" icon={Plus} onPress={() => setEditing({ row: null })}>
                {words.create}
              </Button>
            )}
          </span>
        </div>
      </header>
      {error && !data && <ErrorState title={toCallFailed(error).message} asOf={null} onRetry={() => void refetch()} />}
      <div className="catalog-scroll">
        {!data && !error && <Loading busy label={words.title} />}
        {data && (
          <RelatedTable
            caption={words.title}
            rows={data}
            idOf={(row) => row.id}
            empty={words.empty}
            columns={mayEdit ? [...columns, edit] : columns}
          />
        )}
      </div>
      {editing && (
        <VendorDialog
          row={editing.row}
          onClose={() => setEditing(null)}
          onDone={() => {
            setEditing(null);
            void refetch();
          }}
        />
      )}
    </main>
  );
}
