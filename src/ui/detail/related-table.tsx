import './detail.css';
import type { CSSProperties, ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { detailWords } from './detail.messages.ts';

export interface RelatedColumn<Row> {
  readonly title: string;
  /** In rem; columns without one share the rest. With any width given the layout is fixed. */
  readonly width?: number;
  readonly cell: (row: Row) => ReactNode;
  /** `t`, `code`, `num`, `two-lines`; none that cuts words off: what is longer than its column goes on below. */
  readonly className?: string;
  /** What stands below it in the row of totals. */
  readonly foot?: ReactNode;
}

export interface RelatedTableProps<Row> {
  /** For readers: この機器の受付. */
  readonly caption: string;
  readonly columns: readonly RelatedColumn<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** Column heads stay for readers only. */
  readonly bare?: boolean;
  /** Words for no rows: 修理はありません。 */
  readonly empty?: string;
}

/** Rem that a column without a width of its own keeps where the others leave it nothing: the table scrolls then. */
const leastWidth = 6;
/** Rem that a phone has for a table. A wider one shows each row there as a paragraph, every value after its word. */
const phoneWidth = 22;
const leastOf = (columns: readonly { readonly width?: number | undefined }[]) =>
  columns.reduce((sum, { width = leastWidth }) => sum + width, 0);

/** Related records of one kind: a small table with their own state. */
export function RelatedTable<Row>({
  caption,
  columns,
  rows,
  idOf,
  bare,
  empty = detailWords.none,
}: RelatedTableProps<Row>) {
  if (rows.length === 0) return <p className="muted no-rows">{empty}</p>;
  const fixed = columns.some((column) => column.width !== undefined);
  const least = leastOf(columns);
  return (
    <ScrollRegion className="rel-wrap" label={caption}>
      <table
        className={cx('mini rel', fixed && 'fix', least > phoneWidth && 'flows')}
        style={fixed ? ({ '--least': `${least}rem` } as CSSProperties) : undefined}
      >
        <caption className="vh">{caption}</caption>
        {fixed && (
          <colgroup>
            {columns.map((c) => (
              <col key={c.title} style={c.width === undefined ? undefined : { width: `${c.width}rem` }} />
            ))}
          </colgroup>
        )}
        <thead className={bare ? 'vh' : undefined}>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={column.className === 'num' ? 'num' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={idOf(row)}>
              {columns.map((column) => (
                <td key={column.title} className={column.className} data-word={column.title}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {columns.some(({ foot }) => foot !== undefined) && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.title} className={column.className} data-word={column.title}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}
