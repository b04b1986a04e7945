import './chart.css';
import type { CSSProperties, ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { formatNumber } from '../format.ts';
import { Link } from '../link.tsx';
import { chartWords } from './chart.messages.ts';
import { onScale } from './scale.ts';

export interface RateRow {
  readonly name: string;
  /** The rule in a few words: 1時間以内. */
  readonly rule: string;
  /** Percent, 0–100; null when nothing fell due. */
  readonly percent: number | null;
  /** How many fell due. */
  readonly count: number;
  readonly href?: string;
}

export interface RateBarsProps {
  readonly title: string;
  /** 11月 */
  readonly period: string;
  readonly rows: readonly RateRow[];
  /** Percent. */
  readonly target: number;
  /** Where the cut axis begins, in percent; it says so. */
  readonly from?: number;
  readonly sentence?: ReactNode;
}

function Rate({ row, target, from }: { row: RateRow; target: number; from: number }) {
  const low = row.percent !== null && row.percent < target;
  const place = { '--target': `${onScale(target, from, 100)}%` } as CSSProperties;
  const width = { width: `${row.percent === null ? 0 : onScale(row.percent, from, 100)}%` };
  return (
    <tr>
      <th scope="row">
        {row.href ? <Link href={row.href}>{row.name}</Link> : row.name}
        <span className="muted">{row.rule}</span>
      </th>
      <td className="track" aria-hidden="true">
        <span className="rail" style={place}>
          <i className={low ? 'low' : undefined} style={width} />
          <em />
        </span>
      </td>
      <td className={cx('num t', low && 'lowtxt')}>
        {row.percent === null ? (
          <span className="muted">―</span>
        ) : (
          <>
            <b>{row.percent.toFixed(1)}</b>%{low && <span className="vh">{chartWords.below}</span>}
          </>
        )}
      </td>
      <td className="num t muted">{formatNumber(row.count)}</td>
    </tr>
  );
}

/** 期限を守った率: a table that is its own chart, on a cut axis with a tick at the target. */
export function RateBars({ title, period, rows, target, from = 80, sentence }: RateBarsProps) {
  return (
    <section className="panel rate-bars">
      <header>
        <h2>{title}</h2>
        <span className="count">
          {period}　{chartWords.scale(from, 100)}
        </span>
        <span className="end legend">
          <span>
            <i className="k tick" />
            {chartWords.target(target)}
          </span>
        </span>
      </header>
      <table className="mini rates fix">
        <caption className="vh">{title}</caption>
        <colgroup>
          <col className="rate-name" />
          <col />
          <col className="rate-value" />
          <col className="rate-count" />
        </colgroup>
        <thead className="vh">
          <tr>
            <th scope="col">{chartWords.item}</th>
            <td />
            <th scope="col">{chartWords.rate}</th>
            <th scope="col">{chartWords.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Rate key={row.name} row={row} target={target} from={from} />
          ))}
        </tbody>
      </table>
      {sentence && <p className="cap pad">{sentence}</p>}
    </section>
  );
}
