import { formatDateTime, formatNumber } from '#ui/format.ts';
import type { ListSpec } from '#ui/list/list-spec.ts';
import { type ImportKind, type ImportRunRow, importStatuses } from '../contract/import-run.ts';
import type { ImportListInput } from '../contract/imports.contract.ts';
import { importsWords as words } from '../contract/imports.messages.ts';
import { RunStatus } from './import-status.tsx';

const { columns } = words;
const figure = (key: 'rowCount' | 'added' | 'changed' | 'refused', width = 4) => ({
  key,
  title: columns[key],
  width,
  align: 'end' as const,
  className: 't',
  cell: (row: ImportRunRow) => formatNumber(row[key]),
});

/** 取込の履歴: columns, conditions and views. The kinds come from the server. */
export const importList = (kinds: readonly ImportKind[]): ListSpec<ImportRunRow, ImportListInput> => ({
  key: 'imports',
  noun: words.title,
  unit: words.unit,
  views: ['all', 'open', 'applied'],
  idOf: (row) => row.id,
  nameOf: (row) => `${row.runNo} ${row.fileName}`,
  hrefOf: (row) => `/imports/${row.id}`,
  filters: [
    {
      key: 'kind',
      label: columns.kind,
      kind: 'choice',
      options: kinds.map((kind) => ({ value: kind.kind, label: kind.title })),
    },
    {
      key: 'status',
      label: columns.status,
      kind: 'choice',
      options: importStatuses.map((value) => ({ value, label: words.statuses[value] })),
    },
  ],
  columns: [
    {
      key: 'runNo',
      title: columns.runNo,
      width: 6,
      fixed: true,
      className: 'code',
      card: 'number',
      cell: (row) => row.runNo,
    },
    {
      key: 'status',
      title: columns.status,
      width: 7,
      card: 'state',
      cell: (row) => <RunStatus status={row.status} />,
    },
    { key: 'kind', title: columns.kind, width: 6, card: 'second', cell: (row) => row.kindTitle },
    { key: 'fileName', title: columns.fileName, width: 'grow', card: 'title', hint: true, cell: (row) => row.fileName },
    figure('rowCount', 5),
    figure('added'),
    figure('changed'),
    figure('refused'),
    {
      key: 'uploadedAt',
      title: columns.uploadedAt,
      width: 9,
      sortable: true,
      className: 't',
      cell: (row) => formatDateTime(row.uploadedAt),
    },
    { key: 'uploadedBy', title: columns.uploadedBy, width: 7, cell: (row) => row.uploadedBy },
    {
      key: 'appliedAt',
      title: columns.appliedAt,
      width: 9,
      className: 't',
      optional: true,
      cell: (row) => row.appliedAt && formatDateTime(row.appliedAt),
    },
  ],
});
