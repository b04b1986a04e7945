import type { DateRange } from '#kernel/calendar/periods.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { BookCell, BookColumn } from '#platform/sheets/book.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { DutyJudgement, Flaw } from '../contract/clause-judgement.ts';
import { chapters } from '../contract/clauses.data.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { judgeChapter } from './judge-chapter.ts';
import { listFlaws } from './list-flaws.ts';

/** As many flaws of one duty as a workbook still bears: what is left out is said. */
const mostOfDuty = 20_000;

const { columns, sheet } = words;
const text = (title: string, width: number): BookColumn => ({ title, kind: 'text', width, wrap: true });
const count = (title: string): BookColumn => ({ title, kind: 'integer', width: 9 });
const moment = (title: string): BookColumn => ({ title, kind: 'datetime', width: 18, wareki: true });

const dutySheet: readonly [BookColumn, (row: DutyJudgement) => BookCell][] = [
  [text(columns.duty, 9), (row) => row.id],
  [text(sheet.clause, 8), (row) => row.clause],
  [text(columns.words, 44), (row) => row.duty],
  [text(sheet.owner, 16), (row) => row.owner],
  [text(columns.verdict, 18), (row) => words.standings[row.standing]],
  [count(columns.occasions), (row) => row.occasions],
  [count(columns.kept), (row) => row.kept],
  [count(columns.late), (row) => row.late],
  [count(columns.missing), (row) => row.missing],
  [count(columns.insufficient), (row) => row.insufficient],
  [count(columns.pending), (row) => row.pending],
  [text(sheet.occasion, 40), (row) => row.basis[0] ?? null],
  [text(sheet.kept, 40), (row) => row.basis[1] ?? null],
];

type DutyFlaw = { readonly duty: string; readonly flaw: Flaw };
const flawSheet: readonly [BookColumn, (row: DutyFlaw) => BookCell][] = [
  [text(columns.duty, 9), (row) => row.duty],
  [text(columns.verdict, 10), (row) => words.standings[row.flaw.state]],
  [moment(sheet.at), (row) => row.flaw.at],
  [moment(sheet.due), (row) => row.flaw.due],
  [moment(sheet.done), (row) => row.flaw.done],
  [text(sheet.what, 50), (row) => row.flaw.what],
];

/** Every duty of the contract and every exception of a period, as a workbook. @throws contract.periodReversed */
export async function exportClauses(period: DateRange, call: StagedCall): Promise<File> {
  const { judged, flaws, left } = await judgeAll(call, period);
  const notes = left > 0 ? [words.leftOut(left)] : [];
  const book = {
    sheets: [
      {
        name: words.sheets.duties,
        columns: dutySheet.map(([column]) => column),
        rows: judged.map((row) => dutySheet.map(([, cell]) => cell(row))),
      },
      {
        name: words.sheets.flaws,
        notes,
        columns: flawSheet.map(([column]) => column),
        rows: flaws.map((row) => flawSheet.map(([, cell]) => cell(row))),
      },
    ],
  };
  return downloadBook(book, words.file(period.from, period.to));
}

/**
 * A chapter at a time, and the flaws of a duty: between them everybody else has their turn. Those of one duty by one reading: while
 * the desk works on, pages of them would pass some over and give others twice.
 */
async function judgeAll({ read }: StagedCall, period: DateRange) {
  const judged: DutyJudgement[] = [];
  const flaws: DutyFlaw[] = [];
  let left = 0;
  for (const { id } of chapters) {
    judged.push(...(await read((ctx) => judgeChapter(ctx, { ...period, chapter: id }))).duties);
  }
  for (const { id, late, missing, insufficient } of judged) {
    if (late + missing + insufficient === 0) continue;
    const found = await read((ctx) => listFlaws(ctx, { ...period, duty: id, offset: 0, limit: mostOfDuty }));
    flaws.push(...found.rows.map((flaw) => ({ duty: id, flaw })));
    left += Math.max(0, found.total - mostOfDuty);
  }
  return { judged, flaws, left };
}
