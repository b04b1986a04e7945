import './chart.css';
import { type ReactNode, useId, useState } from 'react';
import { cx } from '../class-names.ts';
import { chartWords } from './chart.messages.ts';

/** The same figures as rows and columns. The first cell of a row names it. */
export interface ChartTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

export type LegendMark = 'now' | 'ctx' | 'past' | 'hat' | 'tick';

export interface ChartFigureProps {
  readonly title: string;
  readonly count?: ReactNode;
  /** Where the title stands in the page's headings. */
  readonly level?: 2 | 3;
  readonly legend?: readonly { readonly mark: LegendMark; readonly word: string }[];
  /** 単位：件 */
  readonly unit?: string;
  readonly table: ChartTable;
  /** The sentence below: what to see; its figures link to the list. */
  readonly sentence?: ReactNode;
  /** Draws an edge around it, as a panel of the board. */
  readonly panel?: boolean;
  /** The picture. */
  readonly children: ReactNode;
}

function Legend({ legend, unit }: Pick<ChartFigureProps, 'legend' | 'unit'>) {
  return (
    <>
      {legend?.map(({ mark, word }) => (
        <span key={word}>
          <i className={cx('k', mark)} />
          {word}
        </span>
      ))}
      {unit && <span>{unit}</span>}
    </>
  );
}

function DataTable({ table, id }: { table: ChartTable; id: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is scrolled with the keyboard too
    <section className="chart-table" id={id} aria-label={table.caption} tabIndex={0}>
      <table className="doc">
        <caption className="vh">{table.caption}</caption>
        <thead>
          <tr>
            {table.head.map((word, index) => (
              <th key={word} scope="col" className={index > 0 ? 'num' : undefined}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, cells }) => (
            <tr key={key}>
              <th scope="row">{cells[0]}</th>
              {cells.slice(1).map((cell, index) => (
                <td key={table.head[index + 1]} className="num t">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A chart with all it owes its reader: title, legend, the sentence below, and the table on 表で見る. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, count, level = 2, legend, unit, table, sentence, panel, children } = props;
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={cx('chart-figure', panel && 'panel')}>
      <header className={panel ? undefined : 'section-head flat'}>
        <Heading>{title}</Heading>
        {count !== undefined && <span className="count">{count}</span>}
        <span className="end legend">
          <Legend legend={legend} unit={unit} />
          <button
            type="button"
            className="link-btn"
            aria-expanded={asTable}
            aria-controls={id}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? chartWords.chart : chartWords.table}
          </button>
        </span>
      </header>
      <div className="body">
        {asTable ? <DataTable table={table} id={id} /> : <div id={id}>{children}</div>}
        {sentence && <p className="cap">{sentence}</p>}
      </div>
    </section>
  );
}
