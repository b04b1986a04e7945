import { today } from '#kernel/calendar/civil.ts';
import { formatWareki } from '#kernel/wareki.ts';
import type { Book, BookColumn, BookRow } from '#platform/sheets/book.ts';
import type { AssetStatus } from '../contract/asset.ts';
import type { BulkList } from '../contract/asset-view.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import type { BulkMovement } from './bulk-lists.reads.ts';
import { fromWords, toWords } from './movements.reads.ts';

const words = assetsWords.bulk;
const heads = words.columns;
const text = (title: string, width: number): BookColumn => ({ title, kind: 'text', width });

const columns: BookColumn[] = [
  { title: heads.no, kind: 'integer', width: 6 },
  text(assetsWords.columns.assetTag, 14),
  text(assetsWords.columns.classCode, 8),
  text(assetsWords.columns.model, 18),
  text(assetsWords.columns.serialNo, 16),
  { title: heads.movedOn, kind: 'date', width: 12, wareki: true },
  text(heads.kind, 14),
  text(heads.fromDepartment, 28),
  text(heads.fromUser, 14),
  text(heads.fromPlace, 24),
  text(heads.fromStatus, 10),
  text(heads.toDepartment, 28),
  text(heads.toStaffNo, 12),
  text(heads.toUser, 14),
  text(heads.toPlace, 24),
  text(heads.toStatus, 10),
  text(heads.basis, 16),
  text(heads.remarks, 30),
];

const statusWords = (status: string | null) => (status ? assetsWords.statuses[status as AssetStatus] : null);
const place = (site: string | null, room: string | null) => [site, room].filter(Boolean).join(' ') || null;

function toCells(row: BulkMovement, index: number): BookRow {
  const remarks = [row.wrong_seq === null ? null : words.corrects(row.wrong_seq), row.reason]
    .filter(Boolean)
    .join('　');
  return [
    index + 1,
    row.asset_tag,
    row.class_code,
    row.model,
    row.serial_no,
    row.moved_on,
    assetsWords.kinds[row.kind],
    row.from_department,
    row.from_user,
    place(row.from_site, row.from_room) ?? fromWords(row),
    statusWords(row.from_status),
    row.to_department,
    row.to_staff_no,
    row.to_user,
    row.kind === 'sentToRepair' ? toWords(row) : place(row.to_site, row.to_room),
    statusWords(row.to_status),
    row.basis,
    remarks || null,
  ];
}

/** 一括登録一覧 as 県 takes it (§4-4): one line a movement, oldest first. */
export function bulkListBook(
  list: Pick<BulkList, 'listNo' | 'madeAt' | 'madeBy'>,
  rows: readonly BulkMovement[],
): Book {
  const made = words.madeLine(formatWareki(today(list.madeAt)), list.madeBy);
  return {
    sheets: [
      {
        name: assetsWords.actions.bulk,
        title: words.title(list.listNo),
        notes: [words.note, made],
        columns,
        freezeColumns: 2,
        rows: rows.map(toCells),
      },
    ],
  };
}
