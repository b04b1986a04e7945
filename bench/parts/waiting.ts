import { setTimeout as sleep } from 'node:timers/promises';
import { plainCell } from '#platform/sheets/cell-values.ts';
import { readSheet } from '#platform/sheets/read-sheet.ts';
import { writeCsv } from '#platform/sheets/write-csv.ts';
import type { BenchHouse } from '../house.ts';
import { type Line, ms, percentile, seconds, timed } from '../measure.ts';

interface Run {
  readonly id: string;
}

/** Longest time others waited: while each of these runs, somebody asks the ticket list again and again. */
export async function longestWait(house: BenchHouse): Promise<Line[]> {
  const list = () => house.ask('tickets.list', { view: 'all', q: '', filters: {} });
  const quiet: number[] = [];
  for (let run = 0; run < 40; run += 1) quiet.push((await timed(list)).ms);
  const usual = percentile(quiet, 0.5);
  const manager = house.actors.manager;

  async function during<T>(what: string, work: () => Promise<T>): Promise<{ line: Line; result: T }> {
    const waits: number[] = [];
    let isOver = false;
    const whole = timed(work).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      waits.push((await timed(list)).ms);
      await sleep(20);
    }
    const { ms: took, result } = await whole;
    const longest = Math.max(...waits);
    const measured = `${ms(longest)} = ×${Math.round(longest / usual)}`;
    const line = {
      what: `longest time others waited: ${what} (${seconds(took)}; a quiet list ${ms(usual)})`,
      measured,
      goal: '≤ 1 s',
      met: longest <= 1000,
    };
    return { line, result };
  }

  const upload = await house.ask<Run>('imports.upload', { kind: 'assets', file: await newDevices(house) }, manager);
  const check = await during('check of a file', () => house.ask<Run>('imports.check', upload, manager));
  const id = { id: upload.id };
  const apply = await during('import of new devices', () => house.ask('imports.apply', id, manager));
  const undo = await during('its undo', () => house.ask('imports.undo', { ...id, keepChanged: false }, manager));
  const query = { view: 'all', q: '', sort: null, filters: {} };
  const out = { query, columns: ['assetTag', 'model', 'department', 'user', 'status'] };
  const exported = await during('export', () => house.ask('assets.exportAssets', out, manager));
  const movement = { kind: 'lost', movedOn: '2026-11-24', reason: '計測' };
  const move = await during('mass action on every device', () =>
    house.ask('assets.massMove', { query, selection: null, movement }, manager),
  );
  return [check, apply, undo, exported, move].map((each) => each.line);
}

/** The ledger under other numbers, without what only one device may have. */
async function newDevices(house: BenchHouse): Promise<File> {
  const book = await house.ask<File>('imports.exportLedger', { kind: 'assets' }, house.actors.manager);
  const { rows } = await readSheet(new Uint8Array(await book.arrayBuffer()), { fileName: book.name });
  const at = rows.findIndex((row) => row.includes('管理番号'));
  const heads = (rows[at] ?? []).map(String);
  const tag = heads.indexOf('管理番号');
  const own = new Set(heads.flatMap((head, column) => (/SIM|IP/.test(head) ? [column] : [])));
  const mark = `B${Date.now().toString(36).slice(-4).toUpperCase()}`;
  const lines = rows
    .slice(at + 1)
    .map((row) =>
      row.map((cell, column) =>
        column === tag ? `${mark}${plainCell(cell)}` : own.has(column) ? null : plainCell(cell),
      ),
    );
  const csv = writeCsv([heads, ...lines], { encoding: 'utf-8' });
  return new File([csv as Uint8Array<ArrayBuffer>], '機器.csv');
}
