import type { RelatedColumn } from '#ui/detail/related-table.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { State } from '#ui/state-sign.tsx';
import type { RecordLine } from '../contract/record.ts';

type Shown = Pick<RecordLine, 'number' | 'title' | 'href' | 'tone' | 'stateWords' | 'dueAt'>;
type Titles = Readonly<Record<'number' | 'title' | 'state' | 'due', string>>;

/** Of the few records of a process, each as a line of a table: number, what, state, and by when. */
export const recordColumns = (titles: Titles): RelatedColumn<Shown>[] => [
  { title: titles.number, width: 7, className: 't', cell: (line) => <Link href={line.href}>{line.number}</Link> },
  { title: titles.title, cell: (line) => <Link href={line.href}>{line.title}</Link> },
  { title: titles.state, width: 8, cell: (line) => <State tone={line.tone}>{line.stateWords}</State> },
  { title: titles.due, width: 9, className: 't', cell: (line) => line.dueAt && formatDateTime(line.dueAt) },
];
