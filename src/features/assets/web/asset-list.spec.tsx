import { CircleAlert } from 'lucide-react';
import { departmentFilter } from '#features/people/web/department-filter.public.ts';
import { findStaff, nameStaff } from '#features/people/web/people.client.public.ts';
import { findSites, nameSites } from '#features/places/web/places.lookups.public.ts';
import { formatDate, formatDateTime, formatNumber } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import type { Column } from '#ui/list/columns.ts';
import type { FilterOf, ListSpec } from '#ui/list/list-spec.ts';
import { type AssetColumn, type AssetRow, assetColumns, assetStatuses, procurers } from '../contract/asset.ts';
import { type AssetListInput, assetSorts, assetViews, deviceClassCodes } from '../contract/assets.contract.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { findModels, nameModels } from './asset-lookups.ts';
import { AssetState } from './asset-status.tsx';

export const classWords = (code: string): string => words.classes[code] ?? code;

const options = <K extends string>(keys: readonly K[], label: (key: K) => string) =>
  keys.map((value) => ({ value, label: label(value) }));

const { filters: f } = words;
const filters: readonly FilterOf<AssetListInput>[] = [
  { key: 'site', label: f.site, kind: 'lookup', find: findSites, namesOf: nameSites },
  { key: 'model', label: f.model, kind: 'lookup', find: findModels, namesOf: nameModels },
  departmentFilter(f.department),
  { key: 'user', label: f.user, kind: 'lookup', find: findStaff, namesOf: nameStaff },
  {
    key: 'status',
    label: words.columns.status,
    kind: 'choice',
    options: options(assetStatuses, (key) => words.statuses[key]),
  },
  {
    key: 'deviceClass',
    label: words.columns.classCode,
    kind: 'choice',
    options: options(deviceClassCodes, classWords),
  },
  {
    key: 'procurer',
    label: words.columns.procurer,
    kind: 'choice',
    options: options(procurers, (key) => words.procurers[key]),
  },
  { key: 'warranty', label: f.warranty, kind: 'date' },
  { key: 'acquired', label: f.acquired, kind: 'date' },
  { key: 'moved', label: f.moved, kind: 'date' },
  { key: 'live', label: f.live, kind: 'flag', words: f.liveWords },
  { key: 'behind', label: f.behind, kind: 'flag', words: f.behindWords },
  { key: 'loanPool', label: f.loanPool, kind: 'flag', words: f.loanPoolWords },
];

function Build({ osBuild, osBehind }: AssetRow) {
  if (!osBehind) return osBuild;
  return (
    <span className="due warn">
      <Icon of={CircleAlert} label={words.behindSign} />
      {osBuild}
    </span>
  );
}

const day = (value: string | null) => value && formatDate(value);
const none = <span className="none">{words.none}</span>;
type Look = Omit<Column<AssetRow>, 'key' | 'title'>;
const plain = (key: keyof AssetRow, width: number): Look => ({ width, cell: (row) => row[key] });
const date = (key: 'movedOn' | 'warrantyUntil' | 'acquiredOn'): Look => ({
  width: 4.75,
  className: 't',
  cell: (row) => day(row[key]),
});
const figure = (key: 'priceYen' | 'memoryGb' | 'storageGb', width: number): Look => ({
  width,
  className: 't',
  align: 'end',
  cell: (row) => row[key] !== null && formatNumber(row[key]),
});

/** How each column looks. The first twelve stand on the screen; the rest wait in the chooser. */
const looks: Record<AssetColumn, Look> = {
  assetTag: { width: 6, fixed: true, className: 'code', card: 'title', cell: (row) => row.assetTag },
  classCode: { width: 4.5, cell: (row) => classWords(row.classCode) },
  model: { ...plain('model', 7.5), card: 'number', hint: (row) => row.model },
  department: { width: 'grow', card: 'second', cell: (row) => row.department, hint: (row) => row.department ?? '' },
  section: { ...plain('section', 8), hint: (row) => row.section ?? '' },
  user: { width: 6, cell: (row) => row.user ?? none },
  extension: { ...plain('extension', 4), className: 't' },
  place: { ...plain('place', 5.75), hint: (row) => row.place ?? '' },
  status: { width: 5.75, card: 'state', cell: (row) => <AssetState status={row.status} /> },
  movedOn: date('movedOn'),
  warrantyUntil: date('warrantyUntil'),
  osBuild: { width: 7.25, className: 't', cell: (row) => <Build {...row} /> },
  serialNo: { ...plain('serialNo', 8), className: 'code' },
  maker: plain('maker', 7),
  procurer: { width: 5, cell: (row) => words.procurers[row.procurer] },
  site: plain('site', 8),
  room: plain('room', 8),
  staffNo: { ...plain('staffNo', 5), className: 't' },
  acquiredOn: date('acquiredOn'),
  priceYen: figure('priceYen', 6),
  os: plain('os', 8),
  encrypted: {
    width: 4.5,
    cell: (row) => (row.encrypted === null ? words.unknown : row.encrypted ? words.yes : words.no),
  },
  ipAddress: { ...plain('ipAddress', 8), className: 't' },
  macAddress: { ...plain('macAddress', 9.5), className: 'code' },
  simNo: { ...plain('simNo', 7), className: 'code' },
  imageName: plain('imageName', 8),
  lastSeenAt: { width: 8.5, className: 't', cell: (row) => row.lastSeenAt && formatDateTime(row.lastSeenAt) },
  cpu: plain('cpu', 8),
  memoryGb: figure('memoryGb', 6),
  storageGb: figure('storageGb', 7.5),
  note: { ...plain('note', 12), hint: (row) => row.note },
};

const shownAtFirst = 12;
const sortable = new Set<string>(assetSorts);

/** 機器一覧: 31 columns, conditions and views. */
export const assetList: ListSpec<AssetRow, AssetListInput> = {
  key: 'assets',
  noun: words.title,
  unit: words.unit,
  views: assetViews,
  idOf: (row) => row.id,
  nameOf: (row) => [row.assetTag, row.model, row.user].filter(Boolean).join(' '),
  hrefOf: (row) => `/assets/${row.id}`,
  filters,
  columns: assetColumns.map((key, index) => ({
    key,
    title: words.columns[key],
    sortable: sortable.has(key),
    optional: index >= shownAtFirst,
    ...looks[key],
  })),
};
