import type { BookSheet } from './book.ts';
import { fileText } from './book-cell.ts';
import { columnLetters, type ListRule, type SheetLayout } from './xlsx-adapter.ts';

/** Excel repairs (that is, damages) a workbook whose list, written out, is longer than this. */
const LONGEST_LIST = 255;
export const LISTS_SHEET = '選択肢';

export interface DropDowns {
  readonly bySheet: readonly ListRule[][];
  /** Hidden; holds the lists that are too long to be written into a cell's rule. */
  readonly listsSheet: SheetLayout | null;
}

/** `ranges` gives each sheet's first and last line (from 1) that the drop-downs cover. */
export function dropDowns(sheets: readonly BookSheet[], ranges: readonly { first: number; last: number }[]): DropDowns {
  const long: (readonly string[])[] = [];
  const placeOf = (list: readonly string[]) => {
    const known = long.findIndex((other) => other.length === list.length && other.every((item, i) => item === list[i]));
    const index = known === -1 ? long.push(list) - 1 : known;
    const column = columnLetters(index);
    return `${LISTS_SHEET}!$${column}$1:$${column}$${list.length}`;
  };
  const bySheet = sheets.map((sheet, index) => {
    const { first, last } = ranges[index] ?? { first: 1, last: 1 };
    return sheet.columns.flatMap((column, at): ListRule[] => {
      if (!column.list || column.list.length === 0) return [];
      const letters = columnLetters(at);
      const source = isShort(column.list) ? { values: column.list.map(fileText) } : { formula1: placeOf(column.list) };
      return [{ ...RULE, ...source, range: `${letters}${first}:${letters}${Math.max(first, last)}` }];
    });
  });
  return { bySheet, listsSheet: long.length === 0 ? null : listsSheet(long) };
}

const RULE = {
  type: 'list',
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '選択肢にありません',
  errorMessage: '一覧から選んでください。',
} as const satisfies Partial<ListRule>;

/** Commas separate the items and quotes end the list, so items with either go to the hidden sheet. */
const isShort = (list: readonly string[]) =>
  list.join(',').length <= LONGEST_LIST && !list.some((item) => /[,"\n]/.test(item) || item !== item.trim());

const listText = (item: string | undefined) => (item === undefined ? null : fileText(item));

function listsSheet(lists: readonly (readonly string[])[]): SheetLayout {
  const height = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_, line) => lists.map((list) => listText(list[line])));
  return { name: LISTS_SHEET, rows, columns: lists.map(() => ({ width: 30, numFmt: '@' })), hidden: true };
}
