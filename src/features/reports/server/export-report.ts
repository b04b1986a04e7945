import { formatWareki } from '#kernel/wareki.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { BookColumn, BookSheet } from '#platform/sheets/book.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { Block } from '#platform/word/word-document.ts';
import { writeWord } from '#platform/word/write-word.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { FigureTable, WeeklyReport } from '../contract/weekly-report.ts';
import { readForPaper } from './print-report.ts';
import { chartData, type Paper, type PaperList, paperOf } from './report-paper.ts';

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

/** A box as it is written by hand: the day in the era. */
const boxOf = ({ date, ...box }: Paper['boxes'][number]) => ({ ...box, date: date && formatWareki(date) });

function listBlock(list: PaperList): Block {
  if (list.rows.length === 0) return { type: 'paragraph', content: list.none };
  return {
    type: 'table',
    columns: list.head.map((title, index) => ({ title, width: list.widths[index] ?? 1 })),
    rows: list.rows.map((row) => row.map((cell, index) => (list.dates.includes(index) ? formatWareki(cell) : cell))),
  };
}

/** 週間報告書 as Word, for offices that add their own lines. */
export async function exportWord({ id }: { id: string }, call: StagedCall): Promise<File> {
  const report = await call.read((ctx) => readForPaper(ctx, id, 'exportWord'));
  const paper = paperOf(report);
  const { days, series } = chartData(report);
  const blocks: Block[] = [
    { type: 'paragraph', content: report.contract },
    { type: 'approval', boxes: paper.boxes.map(boxOf) },
    { type: 'title', text: `${paper.title}　${words.week(report.weekNo)}` },
    { type: 'paragraph', content: paper.range },
    ...paper.sections.flatMap((section): Block[] => [
      { type: 'heading', level: 2, text: section.heading },
      ...section.paragraphs.map((content): Block => ({ type: 'paragraph', content })),
      ...(section.key === 'volume' ? [{ type: 'chart', title: words.daily, categories: days, series } as const] : []),
      ...section.tables.map(tableBlock),
      ...section.lists.map(listBlock),
    ]),
  ];
  const name = words.file(report.weekNo);
  const bytes = await writeWord({ title: name, blocks, footer: `${report.contract}　${report.seal}`.trim() });
  return new File([new Uint8Array(bytes)], `${name}.docx`, { type: wordType });
}

const tableColumns = (table: FigureTable): BookColumn[] =>
  table.head.map((title, index) => ({ title, kind: 'text', width: index === 0 ? 30 : 10 }));

/** The daily counts with their chart, the tables and the lists as a workbook, one sheet each, for the office's own sums. */
export async function exportExcel({ id }: { id: string }, call: StagedCall): Promise<File> {
  const report = await call.read((ctx) => readForPaper(ctx, id, 'exportExcel'));
  const head = `${words.title}　${words.week(report.weekNo)}`;
  const tables = report.tables
    .filter((table) => table.rows.length > 0)
    .map((table) => ({
      name: table.title,
      title: `${head}　${table.title}`,
      columns: tableColumns(table).map((column, index) => ({ ...column, kind: numericColumn(table, index) })),
      rows: table.rows.map((row) => [
        row.label,
        ...row.cells.map((cell) => (isWhole(cell.text) ? Number(cell.text) : cell.text)),
      ]),
    }));
  const lists = paperOf(report).sections.flatMap((section) => section.lists.map((list) => listSheet(list, head)));
  return downloadBook({ sheets: [daySheet(report, head), ...tables, ...lists] }, words.file(report.weekNo));
}

/** The days with Excel's own chart over them. */
function daySheet(report: WeeklyReport, head: string): BookSheet {
  const { series } = chartData(report);
  return {
    name: words.excel.days,
    title: `${head}　${words.excel.days}`,
    columns: [
      { title: words.excel.day, kind: 'date', width: 12, wareki: true },
      ...series.map(({ name }): BookColumn => ({ title: name, kind: 'integer', width: 12 })),
      { title: words.total, kind: 'integer', width: 10 },
    ],
    rows: report.days.map((day) => [
      day.date,
      day.inquiry,
      day.fault,
      day.request,
      day.inquiry + day.fault + day.request,
    ]),
    chart: {
      title: words.daily,
      category: 0,
      series: series.map(({ color }, index) => ({ column: index + 1, color })),
    },
  };
}

function listSheet(list: PaperList, head: string): BookSheet {
  return {
    name: list.title,
    title: `${head}　${list.title}`,
    columns: list.head.map((title, index) => ({
      title,
      kind: list.dates.includes(index) ? 'date' : 'text',
      width: 6 * (list.widths[index] ?? 2),
      wareki: list.dates.includes(index),
    })),
    rows: list.rows,
  };
}

const isWhole = (text: string) => /^\d+$/.test(text);

function numericColumn(table: FigureTable, index: number): BookColumn['kind'] {
  if (index === 0) return 'text';
  return table.rows.every((row) => isWhole(row.cells[index - 1]?.text ?? '')) ? 'integer' : 'text';
}
