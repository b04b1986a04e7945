import { useQuery } from '@tanstack/react-query';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { Link } from '#ui/link.tsx';
import { ReadPage } from '#ui/read-page.tsx';
import type { AssetRow } from '../contract/asset.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { classWords } from './asset-list.spec.tsx';
import { AssetState } from './asset-status.tsx';
import { assets } from './assets.client.ts';

const { home: words, columns: c } = assetsWords;

/** Nobody has so many in their hands; more than that is told by the count. */
const most = 100;

const columns = [
  {
    title: c.assetTag,
    width: 8,
    className: 'code',
    cell: (row: AssetRow) => <Link href={`/assets/${row.id}`}>{row.assetTag}</Link>,
  },
  { title: c.classCode, width: 10, cell: (row: AssetRow) => classWords(row.classCode) },
  { title: c.model, cell: (row: AssetRow) => row.model },
  { title: c.place, width: 12, cell: (row: AssetRow) => row.place },
  { title: c.status, width: 7, cell: (row: AssetRow) => <AssetState status={row.status} /> },
];

/** 自分の機器: what the ledger says a 職員 uses. */
export function OwnAssetsPage() {
  const query = useQuery(assets.query.list.queryOptions({ input: { view: 'all', limit: most } }));
  return (
    <ReadPage
      title={words.own}
      lead={words.ownLead}
      count={({ total }) => words.count(total.count)}
      query={query}
      empty={({ rows }) => (rows.length === 0 ? { title: words.ownNone, next: words.ownNoneNext } : null)}
    >
      {({ rows }) => <RelatedTable caption={words.own} columns={columns} rows={rows} idOf={({ id }) => id} />}
    </ReadPage>
  );
}
