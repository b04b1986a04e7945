import { toCivil } from '#kernel/calendar/civil.ts';
import { formatWareki, formatWarekiTimeColumn } from '#kernel/wareki.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { BookCell, BookColumn } from '#platform/sheets/book.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { DrawnOccasion, SampleDraw } from '../contract/clause-judgement.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { dutyById } from '../contract/duty-register.ts';
import { drawSample } from './draw-sample.ts';

const { sheet, sample } = words;
const text = (title: string, width: number, list?: readonly string[]): BookColumn => ({
  title,
  kind: 'text',
  width,
  wrap: true,
  ...(list && { list }),
});
const moment = (title: string): BookColumn => ({ title, kind: 'datetime', width: 18, wareki: true });

const columns: readonly [BookColumn, (row: DrawnOccasion) => BookCell][] = [
  [{ title: sample.nth, kind: 'integer', width: 8 }, (row) => row.nth],
  [text(sheet.what, 44), (row) => row.what],
  [moment(sheet.at), (row) => row.at],
  [moment(sheet.due), (row) => row.due],
  [moment(sheet.done), (row) => row.done],
  [text(words.columns.verdict, 12), (row) => sample.states[row.state]],
  [text(sample.result, 14, sample.results), () => null],
  [text(sample.remark, 36), () => null],
];

/** 調書: the drawn occasions with room for what the auditor finds. @throws contract.dutyAbsent, contract.periodReversed */
export async function exportSample(input: SampleDraw, call: StagedCall): Promise<File> {
  const { drawn, now } = await call.read(async (ctx) => ({
    drawn: await drawSample(ctx, input),
    now: ctx.clock.now(),
  }));
  const { duty, seed, from, to } = input;
  const at = toCivil(now);
  const title = sample.paper(duty, dutyById(duty)?.duty ?? '');
  const notes = [
    words.period(formatWareki(from), formatWareki(to)),
    sample.drawn(drawn.total, drawn.rows.length, seed),
    words.judgedAt(formatWarekiTimeColumn(at.date, at.time)),
  ];
  const rows = drawn.rows.map((row) => columns.map(([, cell]) => cell(row)));
  const book = { sheets: [{ name: sample.sheet, title, notes, columns: columns.map(([column]) => column), rows }] };
  return downloadBook(book, sample.file(duty, from, to));
}
