import { optionsOf } from '#ui/form/choices.ts';
import { formatDate } from '#ui/format.ts';
import type { FilterOf, ListSpec } from '#ui/list/list-spec.ts';
import type { SiteListInput } from '../contract/places.contract.ts';
import { placesWords as words } from '../contract/places.messages.ts';
import { regions, type SiteRow, siteKinds } from '../contract/site.ts';

const filters: readonly FilterOf<SiteListInput>[] = [
  { key: 'kind', label: words.columns.kind, kind: 'choice', options: optionsOf(siteKinds, words.kinds) },
  { key: 'region', label: words.columns.region, kind: 'choice', options: optionsOf(regions, words.regions) },
];

/** 拠点一覧: columns, conditions and views. */
export const siteList: ListSpec<SiteRow, SiteListInput> = {
  key: 'sites',
  noun: words.title,
  unit: words.unit,
  views: ['open', 'unsure', 'all'],
  idOf: (row) => row.id,
  nameOf: (row) => `${row.code} ${row.name}`,
  hrefOf: (row) => `/places/${row.id}`,
  filters,
  columns: [
    {
      key: 'code',
      title: words.columns.code,
      width: 6,
      fixed: true,
      sortable: true,
      className: 'code',
      card: 'number',
      cell: (row) => row.code,
    },
    { key: 'name', title: words.columns.name, width: 'grow', sortable: false, card: 'title', cell: (row) => row.name },
    { key: 'kind', title: words.columns.kind, width: 10, card: 'second', cell: (row) => words.kinds[row.kind] },
    { key: 'region', title: words.columns.region, width: 5, card: 'state', cell: (row) => words.regions[row.region] },
    { key: 'baseName', title: words.columns.baseName, width: 8, cell: (row) => row.baseName },
    {
      key: 'driveMinutes',
      title: words.columns.driveMinutes,
      width: 6,
      align: 'end',
      sortable: true,
      className: 't',
      cell: (row) => row.driveMinutes,
    },
    { key: 'address', title: words.columns.address, width: 18, hint: true, cell: (row) => row.address },
    { key: 'phone', title: words.columns.phone, width: 8, className: 't', cell: (row) => row.phone },
    {
      key: 'closedOn',
      title: words.columns.closedOn,
      width: 6,
      className: 't',
      optional: true,
      cell: (row) => row.closedOn && formatDate(row.closedOn),
    },
  ],
};
