import { recordsWords } from './records.messages.ts';

const { facts: said } = recordsWords;

/**
 * A field of a record once: what it is called and what it is. The list, its workbook, the page, the forms and the paper show it
 * by this.
 */
export interface RecordField {
  readonly label: string;
  /** Words where nothing else is said; a `count` of none is not said; several `things` in a row of a list are the first and how many more. */
  readonly as?: 'moment' | 'day' | 'number' | 'count' | 'mark' | 'things';
  /** What its keys are called: 用途, プール. */
  readonly words?: Readonly<Record<string, string>>;
  /** It stands in the workbook of the list, so wide. */
  readonly sheet?: number;
  /** It stands on the paper. */
  readonly paper?: true;
}

export type RecordFields = Readonly<Record<string, RecordField>>;

/** A field by its name; one that the table lacks is called by it. */
export const fieldOf = (fields: RecordFields, name: string): RecordField => fields[name] ?? { label: name };

/** What a field holds, in words: a key by its word, several things one after the other. */
export function fieldWords({ words }: RecordField, value: unknown): string {
  if (typeof value === 'boolean') return value ? said.yes : said.no;
  if (Array.isArray(value)) return value.join('、');
  return value === null || value === undefined ? '' : (words?.[String(value)] ?? String(value));
}
