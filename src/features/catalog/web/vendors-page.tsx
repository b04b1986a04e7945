import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '#ui/format.ts';
import { LedgerPage } from '#ui/ledger-page.tsx';
import { useMay } from '#ui/session/me.ts';
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
  return (
    <LedgerPage
      title={words.title}
      words={{ create: words.create, revise: catalogWords.edit, empty: words.empty }}
      columns={columns}
      query={useQuery(catalog.query.listVendors.queryOptions({ input: {} }))}
      may={useMay('catalog.edit')}
      dialog={(row, close) => <VendorDialog row={row} onClose={close} onDone={close} />}
    />
  );
}
