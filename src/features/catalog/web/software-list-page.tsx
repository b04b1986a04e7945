import './catalog.css';
import { formatDate } from '#ui/format.ts';
import type { ListSpec } from '#ui/list/list-spec.ts';
import { Tag } from '#ui/tag.tsx';
import type { SoftwareListInput } from '../contract/catalog.contract.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { SoftwareRow } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';
import { LedgerList } from './ledger-list.tsx';
import { SoftwareDialog } from './software-dialog.tsx';

const words = catalogWords.software;
const c = words.columns;
const views = ['active', 'unagreed', 'all'] as const;

function SupportEnd({ row }: { row: SoftwareRow }) {
  if (!row.supportEndsOn) return null;
  const day = formatDate(row.supportEndsOn);
  return row.endsSoon ? <Tag tone="warn">{day}</Tag> : day;
}

/** ソフトウェア一覧 (§1-5(2)); Enter leads to its changes and what 県 agreed to. */
export const softwareList: ListSpec<SoftwareRow, SoftwareListInput> = {
  key: 'software',
  noun: words.title,
  unit: catalogWords.unit,
  views,
  idOf: (row) => row.id,
  nameOf: (row) => row.name,
  hrefOf: (row) => `/catalog/software/${row.id}`,
  filters: [{ key: 'endsSoon', label: words.endsSoon, kind: 'flag', words: words.endsSoon }],
  columns: [
    {
      key: 'name',
      title: c.name,
      width: 'grow',
      fixed: true,
      sortable: true,
      card: 'title',
      hint: (row) => row.name,
      cell: (row) => <span className="catalog-name">{row.name}</span>,
    },
    { key: 'maker', title: c.maker, width: 10, card: 'second', cell: (row) => row.maker },
    { key: 'currentVersion', title: c.currentVersion, width: 12, cell: (row) => row.currentVersion },
    {
      key: 'supportEndsOn',
      title: c.supportEndsOn,
      width: 8,
      sortable: true,
      className: 't',
      card: 'due',
      cell: (row) => <SupportEnd row={row} />,
    },
    { key: 'channel', title: c.channel, width: 11, hint: true, cell: (row) => row.channel },
    {
      key: 'unagreed',
      title: c.unagreed,
      width: 5,
      cell: (row) => row.unagreed > 0 && <Tag tone="warn">{words.unagreedCount(row.unagreed)}</Tag>,
    },
    {
      key: 'active',
      title: c.active,
      width: 5,
      card: 'state',
      cell: (row) => (row.active ? words.active : <span className="muted">{words.inactive}</span>),
    },
  ],
};

export function SoftwareListPage() {
  return (
    <LedgerList
      spec={softwareList}
      title={(view) => words.views[view as (typeof views)[number]]}
      tree={[{ title: words.title, items: views.map((view) => ({ label: words.views[view], state: { view } })) }]}
      fetchPage={(params, signal) => catalog.call.listSoftware(params, { signal })}
      empty={words.empty}
      create={words.create}
      dialog={(props) => <SoftwareDialog {...props} />}
    />
  );
}
