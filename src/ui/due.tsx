import { ClockAlert, TriangleAlert } from 'lucide-react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

export type DueLevel = 'ok' | 'warn' | 'breach';

/** A deadline as the server words it. The browser computes nothing: without `left` only the time of day is shown. */
export interface DueView {
  level: DueLevel;
  /** Time of day or date: 10:54, 11.25. */
  at: string;
  /** Time left or over: 残12分, 超過44分. Absent when the server is away. */
  left?: string;
}

function DueFlag({ level }: { level: DueLevel }) {
  if (level === 'ok') return null;
  return level === 'warn' ? (
    <Icon of={ClockAlert} label={words.due.warn} />
  ) : (
    <Icon of={TriangleAlert} label={words.due.breach} />
  );
}

export interface DueProps extends DueView {
  /** A soft ground; for headers and clock strips. */
  chip?: boolean;
}

export function Due({ level, at, left, chip }: DueProps) {
  return (
    <span className={cx('due', level, chip && 'chip')}>
      <DueFlag level={level} />
      {left ? `${at}　${left}` : at}
    </span>
  );
}

/** The same in a row: flag, time and rest stand in columns of their own. Put it in a `td.cell-due`. */
export function DueCell({ level, at, left }: DueView) {
  return (
    <span className={cx('due', level)}>
      <span className="flag">
        <DueFlag level={level} />
      </span>
      <span className="at t">{at}</span>
      {left && <span>{left}</span>}
    </span>
  );
}
