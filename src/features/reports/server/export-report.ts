import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { BookColumn } from '#platform/sheets/book.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { Block } from '#platform/word/word-document.ts';
import { writeWord } from '#platform/word/write-word.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { FigureTable } from '../contract/weekly-report.ts';
import { readForPaper } from './print-report.ts';
import { paperOf } from './report-paper.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function tableBlock(table: FigureTable): Block {
  return {
    type: 'table',
    columns: table.head.map((title, index) => ({
      title,
      width: index === 0 ? 3 : 1,
      align: index === 0 ? 'left' : 'right',
    })),
    rows: table.rows.map((row) => [row.label, ...row.cells.map((cell) => cell.text)]),
  };
}

/** 週間報告書 as Word, for offices that add their own lines. */
export async function exportWord({ id }: { id: string }, call: StagedCall): Promise<File> {
  const report = await call.read((ctx) => readForPaper(ctx, id, 'exportWord'));
  const paper = paperOf(report);
  const days = report.days.map((day) => ({
    label: day.date.slice(5).replace('-', '.'),
    value: day.inquiry + day.fault + day.request,
  }));
  const blocks: Block[] = [
    { type: 'paragraph', content: words.contract },
    { type: 'approval', boxes: paper.boxes.map((box) => ({ ...box })) },
    { type: 'title', text: `${paper.title}　${words.week(report.weekNo)}` },
    { type: 'paragraph', content: paper.range },
    ...paper.sections.flatMap((section, index): Block[] => [
      { type: 'heading', level: 2, text: section.heading },
      ...section.paragraphs.map((content): Block => ({ type: 'paragraph', content })),
      ...(report.sections[index]?.key === 'volume'
        ? [{ type: 'bars', title: words.sections.volume, unit: words.perUnit, items: days } as const]
        : []),
      ...section.tables.map(tableBlock),
    ]),
  ];
  const name = words.file(report.weekNo);
  const bytes = await writeWord({ title: name, blocks, footer: `${words.contract}　${report.seal}`.trim() });
  return new File([new Uint8Array(bytes)], `${name}.docx`, { type: wordType });
}

const tableColumns = (table: FigureTable): BookColumn[] =>
  table.head.map((title, index) => ({ title, kind: 'text', width: index === 0 ? 30 : 10 }));

/** The tables as a workbook, one sheet each, for the office's own sums. */
export async function exportExcel({ id }: { id: string }, call: StagedCall): Promise<File> {
  const report = await call.read((ctx) => readForPaper(ctx, id, 'exportExcel'));
  const sheets = report.tables
    .filter((table) => table.rows.length > 0)
    .map((table) => ({
      name: table.title,
      title: `${words.title}　${words.week(report.weekNo)}　${table.title}`,
      columns: tableColumns(table).map((column, index) => ({ ...column, kind: numericColumn(table, index) })),
      rows: table.rows.map((row) => [
        row.label,
        ...row.cells.map((cell) => (isWhole(cell.text) ? Number(cell.text) : cell.text)),
      ]),
    }));
  return downloadBook({ sheets }, words.file(report.weekNo));
}

const isWhole = (text: string) => /^\d+$/.test(text);

function numericColumn(table: FigureTable, index: number): BookColumn['kind'] {
  if (index === 0) return 'text';
  return table.rows.every((row) => isWhole(row.cells[index - 1]?.text ?? '')) ? 'integer' : 'text';
}
