import type { BookCell, BookColumn } from '#platform/sheets/book.ts';
import { dayColumn, type ExportColumn, momentColumn, textColumn } from '#platform/sheets/export-rows.ts';
import { fieldWords, type RecordField, type RecordFields } from '../contract/record-fields.ts';

function columnOf({ label, as, sheet = 0 }: RecordField): BookColumn {
  if (as === 'moment') return momentColumn(label);
  if (as === 'day') return dayColumn(label);
  if (as === 'number' || as === 'count') return { title: label, kind: 'integer', width: sheet };
  return textColumn(label, sheet);
}

function cellOf(field: RecordField, value: unknown): BookCell {
  if (field.as === 'count') return (value as number) || null;
  return field.as && field.as !== 'mark' ? (value as BookCell) : fieldWords(field, value);
}

/** The columns of a workbook: the fields that stand in it, in the order of their table. */
export const sheetOf = <Row extends object>(fields: RecordFields): ExportColumn<Row>[] =>
  Object.entries(fields)
    .filter(([, { sheet }]) => sheet !== undefined)
    .map(([name, field]) => [columnOf(field), (row) => cellOf(field, row[name as keyof Row])]);
