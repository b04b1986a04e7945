import type { ListColumn } from '#platform/documents/list-document.ts';
import type { BookCell, BookColumn } from '#platform/sheets/book.ts';
import { type AssetColumn, type AssetRow, assetColumns } from '../contract/asset.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';

interface ColumnSpec {
  readonly kind: BookColumn['kind'];
  readonly width: number;
  readonly list?: readonly string[];
  readonly cell: (row: AssetRow) => BookCell;
}

const text = (width: number, key: keyof AssetRow): ColumnSpec => ({
  kind: 'text',
  width,
  cell: (row) => row[key] as BookCell,
});
const day = (key: 'movedOn' | 'warrantyUntil' | 'acquiredOn'): ColumnSpec => ({
  kind: 'date',
  width: 12,
  cell: (row) => row[key],
});

export const classWords = (code: string) => words.classes[code] ?? code;

/** How each column is written into a file. */
const specs: Readonly<Record<AssetColumn, ColumnSpec>> = {
  assetTag: text(14, 'assetTag'),
  classCode: { kind: 'text', width: 8, cell: (row) => classWords(row.classCode) },
  model: text(18, 'model'),
  department: text(24, 'department'),
  section: text(18, 'section'),
  user: text(14, 'user'),
  extension: text(10, 'extension'),
  place: text(20, 'place'),
  status: {
    kind: 'text',
    width: 10,
    list: Object.values(words.statuses),
    cell: (row) => words.statuses[row.status],
  },
  movedOn: day('movedOn'),
  warrantyUntil: day('warrantyUntil'),
  osBuild: text(14, 'osBuild'),
  serialNo: text(16, 'serialNo'),
  maker: text(14, 'maker'),
  procurer: {
    kind: 'text',
    width: 10,
    list: Object.values(words.procurers),
    cell: (row) => words.procurers[row.procurer],
  },
  site: text(18, 'site'),
  room: text(18, 'room'),
  staffNo: text(10, 'staffNo'),
  acquiredOn: day('acquiredOn'),
  priceYen: { kind: 'yen', width: 12, cell: (row) => row.priceYen },
  os: text(18, 'os'),
  encrypted: {
    kind: 'text',
    width: 8,
    list: [words.yes, words.no],
    cell: (row) => (row.encrypted === null ? null : row.encrypted ? words.yes : words.no),
  },
  ipAddress: text(16, 'ipAddress'),
  macAddress: text(20, 'macAddress'),
  simNo: text(16, 'simNo'),
  imageName: text(16, 'imageName'),
  lastSeenAt: { kind: 'datetime', width: 18, cell: (row) => row.lastSeenAt },
  cpu: text(20, 'cpu'),
  memoryGb: { kind: 'integer', width: 10, cell: (row) => row.memoryGb },
  storageGb: { kind: 'integer', width: 12, cell: (row) => row.storageGb },
  note: text(30, 'note'),
};

/** The columns of a workbook, in the asked order; each one once. */
export function bookColumns(keys: readonly AssetColumn[]): BookColumn[] {
  return unique(keys).map((key) => {
    const { kind, width, list } = specs[key];
    return {
      title: words.columns[key],
      kind,
      width,
      ...(list ? { list } : {}),
      ...(kind === 'date' ? { wareki: true } : {}),
    };
  });
}

/** The columns of a printed list. */
export function printColumns(keys: readonly AssetColumn[]): ListColumn[] {
  return unique(keys).map((key) => {
    const { kind, width } = specs[key];
    const look = kind === 'date' || kind === 'datetime' ? kind : kind === 'text' ? 'text' : 'number';
    return { title: words.columns[key], width, kind: look };
  });
}

export function cellsOf(row: AssetRow, keys: readonly AssetColumn[]): BookCell[] {
  return unique(keys).map((key) => specs[key].cell(row));
}

const unique = (keys: readonly AssetColumn[]) => [...new Set(keys)];

/** The user's columns lead; the 管理番号 is always there, or nobody could use the file again. */
export function withTag(keys: readonly AssetColumn[]): AssetColumn[] {
  return unique(['assetTag', ...keys]).filter((key) => assetColumns.includes(key));
}
