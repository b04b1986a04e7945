import { Fragment, type ReactNode } from 'react';
import { words } from './words.ts';

export interface Fact {
  label: string;
  /** Empty values are shown as a word, so a gap is seen as a gap. */
  value: ReactNode;
  /** `code` for 管理番号 and serials, `t` for figures. */
  className?: string;
}

/** Labels and values in two columns. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="facts">
      {items.map(({ label, value, className }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd className={className}>{isEmpty(value) ? <span className="muted">{words.none}</span> : value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** What React draws nothing for: the words of a condition that does not hold are no value either. */
export const isEmpty = (value: ReactNode) => value === null || value === undefined || value === '' || value === false;
