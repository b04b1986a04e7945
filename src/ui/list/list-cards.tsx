import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { Link } from '../link.tsx';
import type { CardSpot, Column } from './columns.ts';
import { listWords } from './list.messages.ts';
import type { ListModel } from './list-model.ts';
import { totalWords } from './paging.ts';
import type { List } from './use-list.ts';
import { useRows } from './use-rows.ts';

/** Two lines of 16 px text and their padding. */
const cardRem = 4.5;

type Spots<Row> = Partial<Record<CardSpot, Column<Row>>>;

function spotsOf<Row>(columns: readonly Column<Row>[]): Spots<Row> {
  const spots: Spots<Row> = {};
  for (const column of columns) if (column.card) spots[column.card] = column;
  return spots;
}

function Part<Row>({ of, row, className }: { of: Column<Row> | undefined; row: Row; className: string }): ReactNode {
  return of ? <span className={className}>{of.cell(row)}</span> : null;
}

interface CardProps<Row> {
  readonly row: Row;
  readonly spots: Spots<Row>;
  readonly href: string;
  readonly onLink: () => void;
}

function Card<Row>({ row, spots, href, onLink }: CardProps<Row>) {
  return (
    <Link href={href} className="list-card" onClick={onLink}>
      <span className="line1">
        <Part of={spots.title} row={row} className="card-title" />
        <Part of={spots.due} row={row} className="card-due cell-due" />
      </span>
      <span className="line2">
        <Part of={spots.number} row={row} className={spots.number?.className ?? 't'} />
        <Part of={spots.second} row={row} className="clip" />
        <Part of={spots.state} row={row} className="card-state" />
      </span>
    </Link>
  );
}

/** Rows on a phone: two lines each, the whole card is the link. */
export function ListCards<Row>({ list, model, title }: { list: List<Row>; model: ListModel<Row>; title: string }) {
  const { scroller, virtual, height } = useRows(list, model, cardRem, 0);
  const { spec, total } = list;
  const spots = spotsOf(spec.columns);
  const label = listWords.label(title, spec.noun, totalWords(total), spec.unit);
  return (
    <div className={cx('list-cards', list.failed && 'stale')} ref={scroller}>
      <ul aria-label={label} aria-busy={list.busy} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = list.rows[index];
          return (
            <li
              key={row === undefined ? `coming-${index}` : spec.idOf(row)}
              aria-setsize={total.capped ? -1 : total.count}
              aria-posinset={index + 1}
              style={{ height, transform: `translateY(${start}px)` }}
            >
              {row === undefined ? (
                <span className="vh">{listWords.coming}</span>
              ) : (
                <Card row={row} spots={spots} href={spec.hrefOf(row)} onLink={model.onLink} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
