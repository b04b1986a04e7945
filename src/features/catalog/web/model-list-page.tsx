import './catalog.css';
import { formatNumber } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import type { ListSpec } from '#ui/list/list-spec.ts';
import type { ModelListInput } from '../contract/catalog.contract.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { ModelRow } from '../contract/catalog.ts';
import { deviceClasses } from '../contract/device-classes.data.ts';
import { catalog } from './catalog.client.ts';
import { LedgerList } from './ledger-list.tsx';
import { ModelDialog } from './model-dialog.tsx';

const words = catalogWords.models;
const c = words.columns;
const devicesHref = (row: ModelRow) => `/assets?f.model=${row.id}`;

/** 型式一覧; Enter leads to the devices of the model. */
const modelList: ListSpec<ModelRow, ModelListInput> = {
  key: 'deviceModels',
  noun: words.title,
  unit: catalogWords.unit,
  views: ['all'],
  idOf: (row) => row.id,
  nameOf: (row) => `${row.maker} ${row.name}`,
  hrefOf: devicesHref,
  filters: [
    {
      key: 'class',
      label: c.class,
      kind: 'choice',
      options: deviceClasses.map(({ code, name }) => ({ value: code, label: name })),
    },
  ],
  columns: [
    {
      key: 'name',
      title: c.name,
      width: 'grow',
      fixed: true,
      sortable: true,
      card: 'title',
      cell: (row) => <span className="catalog-name">{row.name}</span>,
    },
    { key: 'class', title: c.class, width: 10, card: 'second', cell: (row) => row.className },
    { key: 'maker', title: c.maker, width: 9, sortable: true, cell: (row) => row.maker },
    {
      key: 'introduced',
      title: c.introduced,
      width: 5.5,
      sortable: true,
      className: 't',
      cell: (row) => row.introducedFiscalYear && words.fiscalYear(row.introducedFiscalYear),
    },
    { key: 'os', title: c.os, width: 9, cell: (row) => row.os },
    { key: 'vendor', title: c.vendor, width: 12, hint: true, cell: (row) => row.vendorName },
    {
      key: 'warranty',
      title: c.warranty,
      width: 4,
      align: 'end',
      className: 't',
      cell: (row) => (row.warrantyYears === null ? null : words.years(row.warrantyYears)),
    },
    {
      key: 'devices',
      title: c.devices,
      width: 5,
      align: 'end',
      className: 't',
      card: 'number',
      cell: (row) => (row.devices > 0 ? <Link href={devicesHref(row)}>{formatNumber(row.devices)}</Link> : '0'),
    },
  ],
};

export function ModelListPage() {
  return (
    <LedgerList
      spec={modelList}
      title={() => words.title}
      tree={[{ title: words.title, items: [{ label: words.all, state: { view: 'all' } }] }]}
      fetchPage={(params, signal) => catalog.call.listModels(params, { signal })}
      empty={words.empty}
      create={words.create}
      dialog={(props) => <ModelDialog {...props} />}
    />
  );
}
