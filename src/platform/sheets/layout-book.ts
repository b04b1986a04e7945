import { type Book, type BookRow, type BookSheet, cellsOf, cellTonesOf, type SheetColumns, toneOf } from './book.ts';
import { bookText, bookValue, fileText } from './book-cell.ts';
import { BASE_FONT, bodyStyle, HEADER_STYLE, NOTE_STYLE, TITLE_STYLE, tonedStyle } from './book-style.ts';
import { dropDowns, LISTS_SHEET } from './drop-downs.ts';
import { sheetNames } from './sheet-name.ts';
import {
  type BookLayout,
  type CellLayout,
  type ChartLayout,
  columnLetters,
  type SheetLayout,
  type StyleLayout,
} from './xlsx-adapter.ts';

/** Inches. */
const MARGINS = { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 };
const POINTS_PER_HEADER_LINE = 14;

/** Turns our description into the library's. Pure, so that a test can look at it. */
export function layoutBook(book: Book): BookLayout {
  const [, ...names] = sheetNames([LISTS_SHEET, ...book.sheets.map((sheet) => sheet.name)]);
  const ranges = book.sheets.map((sheet) => {
    const first = headerLine(sheet) + 1;
    return { first, last: first + sheet.rows.length + (sheet.spareRows ?? 0) - 1 };
  });
  const { bySheet, listsSheet } = dropDowns(book.sheets, ranges);
  const sheets = book.sheets.map((sheet, index) => ({
    ...layoutSheet(sheet, names[index] ?? sheet.name),
    dataValidations: bySheet[index] ?? [],
  }));
  const title = book.title ?? book.sheets[0]?.title ?? names[0] ?? '';
  return {
    sheets: listsSheet ? [...sheets, listsSheet] : sheets,
    properties: { title: fileText(title), creator: '', lastModifiedBy: '' },
    defaultFont: BASE_FONT,
    namedRanges: book.sheets.map((sheet, index) => repeatedHeader(names[index] ?? '', headerLine(sheet))),
  };
}

/** Written by ourselves: the library puts the sheet's name in without quotes, and Excel repairs such a workbook. */
const repeatedHeader = (name: string, line: number) => ({
  name: '_xlnm.Print_Titles',
  range: `'${name.replaceAll("'", "''")}'!$${line}:$${line}`,
  scope: name,
});

const introLines = (sheet: BookSheet) => [...(sheet.title ? [sheet.title] : []), ...(sheet.notes ?? [])];
/** The header's line, counted from 1. */
const headerLine = (sheet: BookSheet) => introLines(sheet).length + 1;

function layoutSheet(sheet: BookSheet, name: string): SheetLayout {
  const header = headerLine(sheet);
  const lastColumn = columnLetters(Math.max(sheet.columns.length - 1, 0));
  const lastLine = header + sheet.rows.length + (sheet.spareRows ?? 0);
  const spare = Array.from({ length: sheet.spareRows ?? 0 }, () => sheet.columns.map(() => null));
  return {
    name,
    columns: sheet.columns.map((column, at) => ({ width: column.width, style: bodyStyle(column, at) })),
    rows: [
      ...introLines(sheet).map((line) => [bookText(line)]),
      sheet.columns.map((column) => bookText(column.title)),
      ...sheet.rows.map((row) => sheet.columns.map((column, at) => bookValue(cellsOf(row)[at] ?? null, column))),
      ...spare,
    ],
    cells: styledCells(sheet, header),
    rowDefs: new Map([[header - 1, { height: headerHeight(sheet) }]]),
    ...(sheet.chart ? { charts: [chartOf(sheet, sheet.chart, name, header)] } : {}),
    freezePane: { rows: header, columns: sheet.freezeColumns ?? 0 },
    ...(sheet.autoFilter === false ? {} : { autoFilter: { range: `A${header}:${lastColumn}${lastLine}` } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.orientation ?? 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: `&L${footerText(sheet.title ?? name)}&C&P / &N` },
  };
}

const CHART_ROWS = 18;
const CHART_COLUMNS = 9;

/** Stacked columns over the sheet's own cells, to the right of them: a corrected cell redraws the chart. */
function chartOf(sheet: BookSheet, chart: SheetColumns, name: string, header: number): ChartLayout {
  const place = `'${name.replaceAll("'", "''")}'!`;
  const cells = (column: number) => {
    const letter = columnLetters(column);
    return `${place}$${letter}$${header + 1}:$${letter}$${header + sheet.rows.length}`;
  };
  const from = { row: header - 1, col: sheet.columns.length + 1 };
  return {
    type: 'column',
    barGrouping: 'stacked',
    overlap: 100,
    title: fileText(chart.title),
    legend: 'bottom',
    anchor: { from, to: { row: from.row + CHART_ROWS, col: from.col + CHART_COLUMNS } },
    series: chart.series.map(({ column, color }) => ({
      name: fileText(sheet.columns[column]?.title ?? ''),
      values: cells(column),
      categories: cells(chart.category),
      color: color.replace('#', ''),
    })),
  };
}

/** `&` begins a code in a footer, and digits right after `&L` would be read as a font size. */
const footerText = (text: string) => ` ${fileText(text).replaceAll('&', '&&')}`.slice(0, 200);

function headerHeight(sheet: BookSheet): number {
  const lines = sheet.columns.map((column) =>
    column.title.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2) / column.width)), 0),
  );
  return POINTS_PER_HEADER_LINE * Math.max(1, ...lines) + 8;
}

/** Everything that looks different from its column: title, notes, header, coloured rows. */
function styledCells(sheet: BookSheet, header: number): Map<string, CellLayout> {
  const cells = new Map<string, CellLayout>();
  const put = (row: number, column: number, style: StyleLayout) => {
    cells.set(`${row},${column}`, { style });
  };
  for (const line of introLines(sheet).keys()) put(line, 0, line === 0 && sheet.title ? TITLE_STYLE : NOTE_STYLE);
  for (const at of sheet.columns.keys()) put(header - 1, at, HEADER_STYLE);
  sheet.rows.forEach((row, index) => {
    for (const [at, style] of toneStyles(sheet, row)) put(header + index, at, style);
  });
  return cells;
}

function toneStyles(sheet: BookSheet, row: BookRow): [number, StyleLayout][] {
  const tone = toneOf(row);
  const single = cellTonesOf(row);
  return sheet.columns.flatMap((column, at): [number, StyleLayout][] => {
    const own = single[at];
    if (own) return [[at, tonedStyle(column, at, own, true)]];
    return tone ? [[at, tonedStyle(column, at, tone, false)]] : [];
  });
}
