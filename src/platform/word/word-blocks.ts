import {
  AlignmentType,
  HeadingLevel,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import type { Align, Block, ListItem, Runs } from './word-document.ts';
import { GRID, LABEL_FILL, twips } from './word-style.ts';

type Piece = Paragraph | Table;
type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const CELL_MARGINS = { top: twips(0.8), bottom: twips(0.8), left: twips(1.5), right: twips(1.5) };

/** XML has no place for control characters, and Word refuses the whole file for one of them. */
export const cleanText = (text: string) => text.toWellFormed().replaceAll(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '');

export function textRuns(content: Runs, bold = false): TextRun[] {
  const runs = typeof content === 'string' ? [content] : content;
  return runs.flatMap((run) => {
    const { text, ...look } = typeof run === 'string' ? { text: run } : run;
    const looks = { ...(bold ? { bold } : {}), ...look };
    return cleanText(text.replaceAll(/\r\n?/g, '\n'))
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            ...(index > 0 ? { break: 1 } : {}),
            ...('bold' in looks ? { bold: looks.bold } : {}),
            ...('underline' in looks && looks.underline ? { underline: {} } : {}),
          }),
      );
  });
}

/** `width` is the line's, in twips; `list` numbers the ordered lists so that each begins at 1. */
export function wordBlock(block: Block, width: number, list: number): Piece[] {
  switch (block.type) {
    case 'title':
      return [new Paragraph({ style: 'Title', children: textRuns(block.text) })];
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: textRuns(block.text) })];
    case 'paragraph':
      return [new Paragraph({ children: textRuns(block.content), alignment: ALIGN[block.align ?? 'left'] })];
    case 'list':
      return listItems(block, list);
    case 'table':
      return [dataTable(block, width), gap()];
    case 'facts':
      return [factsTable(block, width), gap()];
    case 'approval':
      return [approvalTable(block), gap()];
    case 'chart':
      return [columnChart(block, width)];
    case 'bars':
      return [barTable(block, width), gap()];
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** Word joins two tables without a paragraph between them. */
const gap = () => new Paragraph({ children: [], spacing: { line: 200 } });

const isItem = (item: Runs | ListItem): item is ListItem => typeof item === 'object' && 'content' in item;

function listItems(block: BlockOf<'list'>, list: number): Paragraph[] {
  return block.items.map((item) => {
    const { content, level = 0 } = isItem(item) ? item : { content: item };
    const numbering = { reference: block.ordered ? 'ordered' : 'bullets', level: Math.min(level, 2), instance: list };
    return new Paragraph({ children: textRuns(content), numbering });
  });
}

interface CellLook {
  readonly width: number;
  readonly align?: Align;
  readonly label?: boolean;
}

function cell(content: Runs, { width, align = 'left', label = false }: CellLook): TableCell {
  return new TableCell({
    children: [new Paragraph({ children: textRuns(content, label), alignment: ALIGN[align], spacing: { line: 280 } })],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: CELL_MARGINS,
    ...(label ? { shading: LABEL_FILL } : {}),
  });
}

/** Widths are given outright, in the grid and in every cell: Word and LibreOffice guess differently otherwise. */
function table(rows: TableRow[], widths: readonly number[], alignment: Align = 'left'): Table {
  return new Table({
    rows,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: GRID,
    alignment: ALIGN[alignment],
  });
}

function dataTable({ columns, rows }: BlockOf<'table'>, width: number): Table {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((width * column.width) / shares));
  const look = (at: number) => ({ width: widths[at] ?? 0, align: columns[at]?.align ?? 'left' });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => cell(column.title, { width: widths[at] ?? 0, align: 'center', label: true })),
  });
  const body = rows.map((row) => new TableRow({ children: columns.map((_, at) => cell(row[at] ?? '', look(at))) }));
  return table([header, ...body], widths);
}

function factsTable({ items }: BlockOf<'facts'>, width: number): Table {
  const widths = [twips(32), width - twips(32)] as const;
  const rows = items.map(
    ([label, value]) =>
      new TableRow({ children: [cell(label, { width: widths[0], label: true }), cell(value, { width: widths[1] })] }),
  );
  return table(rows, widths);
}

function approvalTable({ boxes }: BlockOf<'approval'>): Table {
  const side = twips(22);
  const given = boxes.map((box) => [box.name, box.date].filter((line) => line !== undefined).join('\n'));
  return table(
    [
      new TableRow({ children: boxes.map((box) => cell(box.label, { width: side, align: 'center' })) }),
      new TableRow({
        height: { value: twips(20), rule: 'exact' },
        children: given.map((words) => cell(words, { width: side, align: 'center' })),
      }),
    ],
    boxes.map(() => side),
    'right',
  );
}

const TWIPS_PER_PIXEL = 15;
const CHART_HEIGHT = 230;

function columnChart({ title, categories, series }: BlockOf<'chart'>, width: number): Paragraph {
  const chart = new ChartRun({
    type: 'column',
    stacking: 'stacked',
    overlap: 100,
    title: cleanText(title),
    categories: categories.map(cleanText),
    series: series.map(({ name, values, color }) => ({ name: cleanText(name), values, color: color.replace('#', '') })),
    transformation: { width: Math.floor(width / TWIPS_PER_PIXEL), height: CHART_HEIGHT },
    altText: { name: cleanText(title), description: cleanText(title), title: cleanText(title) },
  });
  return new Paragraph({ children: [chart] });
}

const LONGEST_BAR = 24;

/** The largest value fills the line; anything above nothing shows at least one square. */
function barTable({ title, unit, items }: BlockOf<'bars'>, width: number): Table {
  const most = Math.max(1, ...items.map((item) => item.value));
  const bar = (value: number) => '■'.repeat(value > 0 ? Math.max(1, Math.round((value / most) * LONGEST_BAR)) : 0);
  const rows = items.map(({ label, value }) => [label, value.toLocaleString('ja-JP'), bar(value)]);
  const columns = [
    { title, width: 3 },
    { title: unit, width: 2, align: 'right' },
    { title: '', width: 11 },
  ] as const;
  return dataTable({ type: 'table', columns, rows }, width);
}
