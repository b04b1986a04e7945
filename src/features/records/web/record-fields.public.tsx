import { cx } from '#ui/class-names.ts';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import type { Fact } from '#ui/facts.tsx';
import { formatDate, formatDateTime, formatDateTimeColumn, formatNumber } from '#ui/format.ts';
import type { Column } from '#ui/list/columns.ts';
import { fieldOf, fieldWords, type RecordField, type RecordFields } from '../contract/record-fields.ts';
import { recordsWords } from '../contract/records.messages.ts';
import type { PlainField } from './plain-fields.public.tsx';

function shown(field: RecordField, value: unknown, moment: (at: string) => string): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.as === 'moment') return moment(value as string);
  if (field.as === 'day') return formatDate(value as string);
  return typeof value === 'number' ? formatNumber(value) : fieldWords(field, value);
}

const isFigure = ({ as }: RecordField) => as === 'moment' || as === 'day' || as === 'number' || as === 'count';

interface Look<Row> extends Partial<Omit<Column<Row>, 'key' | 'title'>> {
  /** By when: one that is late is seen to be, on the phone's card too. */
  readonly late?: (row: Row) => boolean;
}

/** Columns of a list by the names of its fields: `column('dueAt', { late })`; a moment can be put in order. */
export const columnsBy =
  <Row extends object>(fields: RecordFields) =>
  (name: keyof Row & string, { late, ...look }: Look<Row> = {}): Column<Row> => {
    const field = fieldOf(fields, name);
    const wordOf = (row: Row) => {
      const value = row[name];
      // Several things: the first of them, and how many more there are; all of them when it is pointed at.
      return Array.isArray(value) ? recordsWords.firstOf(value) : shown(field, value, formatDateTimeColumn);
    };
    const dated = field.as === 'moment' || late ? ({ width: 7.25, sortable: true } as const) : { width: 6 };
    return {
      key: name,
      title: field.label,
      ...dated,
      ...(isFigure(field) ? { className: 't' } : {}),
      ...(late ? ({ card: 'due' } as const) : {}),
      ...(field.as === 'things' ? { hint: (row: Row) => recordsWords.things(row[name] as readonly string[]) } : {}),
      cell: late ? (row) => <span className={cx(late(row) && 'due breach')}>{wordOf(row)}</span> : wordOf,
      ...look,
    };
  };

/** A fact of a record as the table of its fields calls it; one the record does not have is left out where `false` stands. */
const factOf = (fields: RecordFields, record: object, name: string): Fact => {
  const field = fieldOf(fields, name);
  const value = shown(field, (record as Readonly<Record<string, unknown>>)[name], formatDateTime);
  return { label: field.label, value, ...(isFigure(field) ? { className: 't' } : {}) };
};

/** Facts of a page by the names of its fields; what is drawn in another way stands among them as it is. */
export const factsBy =
  <V extends object>(fields: RecordFields) =>
  (record: V, title: string, items: readonly ((keyof V & string) | Fact | false | null)[]): FactGroup => ({
    title,
    items: items.flatMap((item) => {
      if (!item) return [];
      return [typeof item === 'string' ? factOf(fields, record, item) : item];
    }),
  });

/** Fields as a form asks for them: a key is chosen among its words. */
export const askedBy = <N extends string>(fields: RecordFields, ...names: readonly N[]): Record<N, PlainField> =>
  Object.fromEntries(names.map((name) => [name, plainOf(fieldOf(fields, name))])) as Record<N, PlainField>;

function plainOf({ label, as, words }: RecordField): PlainField {
  if (words) return { label, choices: Object.entries(words).map(([key, word]) => ({ key, word })) };
  if (as === 'mark') return { label, as: 'check' };
  return as === undefined || as === 'things' ? { label } : { label, as: as === 'count' ? 'number' : as };
}

type Words<F> = F extends { readonly words: infer W } ? keyof W & string : never;

/** A field as a condition of a list: one or more of its words. */
export const choiceOf = <F extends RecordFields, const N extends keyof F & string>(fields: F, name: N) => {
  const { label, words = {} } = fieldOf(fields, name);
  const options = Object.entries(words).map(([value, word]) => ({ value: value as Words<F[N]>, label: word }));
  return { key: name, label, kind: 'choice', options } as const;
};
