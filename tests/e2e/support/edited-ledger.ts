import type { BookCell } from '../../../src/platform/sheets/book.ts';
import { plainCell } from '../../../src/platform/sheets/cell-values.ts';
import { closeSheetReader, readSheet } from '../../../src/platform/sheets/read-sheet.ts';
import { closeBookWriter, writeBook } from '../../../src/platform/sheets/write-book.ts';

type Row = Record<string, BookCell>;

/** What goes wrong in an office: the start of the 管理番号, which of them, the column, what somebody typed. */
const faults: readonly (readonly [string, number, string, BookCell])[] = [
  ['NK06', 417, '所属', '桑名農政環境事務所'],
  ['NK06', 418, '所属', '桑名農政環境事務所'],
  ['NK06', 725, '取得日', 'R8.2.30'],
  ['NK06', 831, '管理番号', 'NK06-O1831'],
  ['NK06', 909, '使用者', '髙橋 ﾕﾐ'],
  ['NK06', 1050, '職員番号', '999999'],
  ['NK04', 733, '拠点', '桑名合同庁舎'],
  ['NK04', 801, '状態', '使用済'],
  ['MK', 12, '価格', '約10万円'],
  ['MK', 20, '所属', null],
  ['KK', 12, '保証', 'R1.7.1'],
  ['SK', 88, 'IPアドレス', '10.24.300.8'],
  ['SK', 91, '暗号化', '不明'],
  ['PK', 40, '記憶装置（GB）', '256GB×2'],
  ['TK', 14, '価格', '￥98，000－'],
  ['TK', 21, '取得日', '令和8年13月1日'],
  ['SS', 71, '種別', 'NK'],
  ['SS', 90, '型式', '不明'],
  ['DK', 31, '調達', '県'],
  ['LK', 5, '種別', null],
];
const newDevices = 214;
const notedEvery = 23;

/** The exported ledger as an office sends it back: updated builds, notes, new devices, and what somebody mistyped. */
export async function editedLedger(exported: File): Promise<Buffer> {
  const { rows } = await readSheet(new Uint8Array(await exported.arrayBuffer()), { fileName: exported.name });
  const [head = [], ...body] = rows;
  const titles = head.map((cell) => String(plainCell(cell)));
  const devices = body.map(
    (cells): Row => Object.fromEntries(titles.map((title, at) => [title, plainCell(cells[at])])),
  );
  const edited = [...devices.map(update), ...devices.slice(0, 1), ...added(devices)];
  for (const [start, nth, column, value] of faults) {
    const row = edited.filter((one) => String(one.管理番号).startsWith(start))[nth - 1];
    if (!row) throw new Error(`the ledger has no ${start} number ${nth}`);
    row[column] = value;
  }
  const columns = titles.map((title) => ({ title, kind: 'text' as const, width: 14 }));
  const lines = edited.map((row) => titles.map((title) => row[title] ?? null));
  const bytes = await writeBook({ sheets: [{ name: '台帳', columns, rows: lines }] });
  await Promise.all([closeSheetReader(), closeBookWriter()]);
  return Buffer.from(bytes);
}

function update(row: Row, index: number): Row {
  const note = index % notedEvery === 0 ? '棚卸で現物を確認' : row.備考;
  const build = row.OS更新 === '26200.6901' ? '26200.7171' : row.OS更新;
  return { ...row, 備考: note ?? null, OS更新: build ?? null };
}

function added(devices: readonly Row[]): Row[] {
  const like = devices.find((row) => String(row.管理番号).startsWith('NK06'));
  const nobody = { 所属: null, 職員番号: null, 使用者: null, 部屋: null, IPアドレス: null, SIM: null, 備考: null };
  return Array.from({ length: newDevices }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    const own = { 管理番号: `NK08-${number}`, 製造番号: `R8NK${number}`, 拠点: '本庁舎', 状態: '保管' };
    return { ...like, ...nobody, ...own, 取得日: 'R8.11.16', 保証: 'R13.3.31' };
  });
}
