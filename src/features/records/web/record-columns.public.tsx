import { cx } from '#ui/class-names.ts';
import type { RelatedColumn } from '#ui/detail/related-table.tsx';
import { formatDateTime, formatDateTimeColumn } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import type { Column } from '#ui/list/columns.ts';
import { State } from '#ui/state-sign.tsx';
import type { RecordLine } from '../contract/record.ts';

type Shown = Pick<RecordLine, 'number' | 'title' | 'href' | 'tone' | 'stateWords' | 'dueAt'>;
type Titles = Readonly<Record<'number' | 'title' | 'state' | 'due', string>>;

/** Of the few records of a process, each as a line of a table: number, what, state, and by when. */
export const recordColumns = (titles: Titles): RelatedColumn<Shown>[] => [
  { title: titles.number, width: 7, className: 't', cell: (line) => <Link href={line.href}>{line.number}</Link> },
  { title: titles.title, className: 'clip', cell: (line) => <Link href={line.href}>{line.title}</Link> },
  { title: titles.state, width: 8, cell: (line) => <State tone={line.tone}>{line.stateWords}</State> },
  { title: titles.due, width: 9, className: 't', cell: (line) => line.dueAt && formatDateTime(line.dueAt) },
];

type More<R> = Partial<Omit<Column<R>, 'key' | 'title' | 'cell'>>;

/** A moment of a list's rows, by which they can be put in order. */
export const momentColumn = <R,>(key: string, title: string, of: (row: R) => string | null, more: More<R> = {}) => ({
  key,
  title,
  width: 7.25,
  sortable: true,
  className: 't',
  ...more,
  cell: (row: R) => {
    const at = of(row);
    return at && formatDateTimeColumn(at);
  },
});

/** By when, as the card of the phone shows it too; one that is late is seen to be. */
export const dueColumn = <R,>(
  key: string,
  title: string,
  of: (row: R) => string | null,
  isLate: (row: R) => boolean,
) => ({
  key,
  title,
  width: 7.25,
  sortable: true,
  className: 't',
  card: 'due' as const,
  cell: (row: R) => {
    const due = of(row);
    return due && <span className={cx(isLate(row) && 'due breach')}>{due}</span>;
  },
});

/** Words of a list's rows: 処置, 場所. */
export const wordColumn = <R,>(
  key: string,
  title: string,
  width: number,
  of: (row: R) => string | null,
  more: More<R> = {},
) => ({
  key,
  title,
  width,
  ...more,
  cell: of,
});
