import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

/**
 * What kind of moment a record is in: not begun, in hand, waiting for someone, settled, put away.
 * Every state machine maps its states onto these five; 受付 is `new`, 対応中 `active`, 回答待ち `waiting`, 解決 `resolved`, 完了 `closed`.
 * `plain` is for the normal state of a thing (使用中): words only.
 */
export type StateTone = 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'plain';

const drawing: Record<Exclude<StateTone, 'plain'>, ReactNode> = {
  new: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  active: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M6 2.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" />
    </>
  ),
  waiting: (
    <>
      <rect x="2" y="1.5" width="3" height="9" rx="1" fill="currentColor" />
      <rect x="7" y="1.5" width="3" height="9" rx="1" fill="currentColor" />
    </>
  ),
  resolved: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path className="cut" d="m3.4 6.2 1.8 1.8 3.5-3.8" />
    </>
  ),
  closed: (
    <path
      d="m1.8 6.4 2.8 2.8 5.6-6.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
};

/** The sign alone; takes the colour of the text around it. Always beside its word, so hidden from readers. */
export function StateSign({ tone }: { tone: StateTone }) {
  if (tone === 'plain') return null;
  return (
    <svg className="sign" viewBox="0 0 12 12" aria-hidden="true">
      {drawing[tone]}
    </svg>
  );
}

export interface StateProps {
  tone: StateTone;
  /** The word of the state, from the server. */
  children: ReactNode;
  /** A soft ground; for headers, never in rows. */
  chip?: boolean;
  className?: string;
}

/** Sign, word and colour, always all three. */
export function State({ tone, children, chip, className }: StateProps) {
  if (tone === 'plain') return <span className={className}>{children}</span>;
  return (
    <span className={cx('state', tone, chip && 'chip', className)}>
      <StateSign tone={tone} />
      {children}
    </span>
  );
}

/** A state in a header or a strip of clocks. */
export function StateChip(props: Omit<StateProps, 'chip'>) {
  return <State {...props} chip />;
}
