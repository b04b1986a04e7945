import { setTimeout as sleep } from 'node:timers/promises';
import { plainCell } from '#platform/sheets/cell-values.ts';
import { readSheet } from '#platform/sheets/read-sheet.ts';
import { writeCsv } from '#platform/sheets/write-csv.ts';
import type { BenchHouse } from '../house.ts';
import { failed, type Line } from '../measure.ts';
import { massActions } from './mass-actions.ts';
import { type During, longestOf, someoneElse } from './someone-else.ts';
import { takeOutAll } from './take-out.ts';

interface Run {
  readonly id: string;
}
interface Checked {
  readonly counts: { readonly added: number };
}

/** Longest time others waited: while each of these runs, somebody asks the ticket list again and again. */
export async function longestWait(house: BenchHouse): Promise<Line[]> {
  const others = await someoneElse(house);
  const control = await others.during('nothing else', () => sleep(4_000));
  const lines: Line[] = [control.line];
  // What cannot be measured says so, and the others go on.
  const add = async (what: string, part: Promise<Line[]>) =>
    void lines.push(...(await part.catch((error: unknown) => [failed(`longest time others waited: ${what}`, error)])));
  for (const ledger of ledgers) await add(ledger.what, takeIn(house, ledger, others.during));
  await add('exports', takeOutAll(house, others.during));
  await add('mass actions', massActions(house, others.during));
  await add('searches', searchEveryList(house, others.during));
  const after = await others.during('nothing else, at the end', () => sleep(4_000));
  return [...lines, after.line];
}

async function takeIn(house: BenchHouse, ledger: Ledger, during: During): Promise<Line[]> {
  const manager = house.actors.manager;
  const { file, rows } = await newRows(house, ledger);
  const id = await house.ask<Run>('imports.upload', { kind: ledger.kind, file }, manager);
  const named = `${rows.toLocaleString('en')} ${ledger.what}`;
  const check = await during(`check of ${named}`, () => house.ask<Checked>('imports.check', id, manager));
  const { added } = check.result.counts;
  if (added < rows) throw new Error(`only ${added} of ${named} are new to the ledger`);
  const apply = await during(`import of ${named}`, () => house.ask('imports.apply', { id: id.id }, manager));
  const back = { id: id.id, keepChanged: false };
  const undo = await during('its undo', () => house.ask('imports.undo', back, manager));
  return [check.line, apply.line, undo.line];
}

/** Words that lead to much, to little and to nothing; the last is folded in more than one way. */
const words = ['の', '無線LAN', 'サーバー NK', 'ﾇﾙﾇﾙ存在しない'];

/** Each list of the product with a search and its widest conditions: the longest wait of all, and the lists it came from. */
async function searchEveryList(house: BenchHouse, during: During): Promise<Line[]> {
  const manager = house.actors.manager;
  const waits: { path: string; line: Line; longest: number }[] = [];
  for (const { path, ask } of house.searchedLists(manager)) {
    for (const q of words) {
      waits.push({ path, ...(await during(`search in ${path}`, () => ask(q))) });
    }
  }
  const lists = new Set(waits.map(({ path }) => path)).size;
  return longestOf(waits, `${lists} lists × ${words.length} searches`);
}

interface Ledger {
  readonly kind: string;
  readonly what: string;
  /** Titles of the columns that tell its records apart, the key first. */
  readonly marked: readonly string[];
  /** Columns with what only one record may have. */
  readonly own?: RegExp;
  readonly most?: number;
}

const ledgers: readonly Ledger[] = [
  { kind: 'assets', what: 'new devices', marked: ['管理番号'], own: /SIM|IP/ },
  { kind: 'staff', what: 'new 職員', marked: ['職員番号'], most: 1500 },
  { kind: 'sites', what: 'new 拠点', marked: ['拠点コード', '名称'] },
  { kind: 'departments', what: 'new 所属', marked: ['所属コード', '所属名'] },
];

/** A ledger under other numbers, without what only one record may have. */
async function newRows(house: BenchHouse, { kind, marked, own, most }: Ledger): Promise<{ file: File; rows: number }> {
  const book = await house.ask<File>('imports.exportLedger', { kind }, house.actors.manager);
  const { rows } = await readSheet(new Uint8Array(await book.arrayBuffer()), { fileName: book.name });
  const at = rows.findIndex((row) => row.includes(marked[0] ?? ''));
  const heads = (rows[at] ?? []).map(String);
  const isOwn = heads.map((head) => own?.test(head) ?? false);
  const mark = `X${Date.now().toString(36).slice(-4).toUpperCase()}`;
  const lines = rows
    .slice(at + 1)
    .slice(0, most)
    .map((row) =>
      row.map((cell, column) =>
        marked.includes(heads[column] ?? '') ? `${mark}${plainCell(cell)}` : isOwn[column] ? null : plainCell(cell),
      ),
    );
  const csv = writeCsv([heads, ...lines], { encoding: 'utf-8' });
  return { file: new File([csv as Uint8Array<ArrayBuffer>], `${kind}.csv`), rows: lines.length };
}
