import type { ReactNode } from 'react';
import { cx } from '#ui/class-names.ts';
import type { DutyStanding } from '../contract/clause-judgement.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';

const ring = <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" strokeWidth="1.6" />;

const drawing: Record<DutyStanding, ReactNode> = {
  kept: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path className="cut" d="m3.4 6.2 1.8 1.8 3.5-3.8" />
    </>
  ),
  late: (
    <>
      {ring}
      <path d="M6 3.4V6l1.8 1.4" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  missing: (
    <>
      <path d="M6 0.8 11.6 11H0.4z" fill="currentColor" />
      <path className="cut" d="M6 4.4v3" />
    </>
  ),
  insufficient: (
    <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.4 2.52" />
  ),
  unchecked: (
    <>
      {ring}
      <path d="m3 9 6-6" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  noOccasion: <path d="M2.5 6h7" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
  scope: <circle cx="6" cy="6" r="1.4" fill="currentColor" />,
};

/** The sign alone, with its word for readers. */
export function StandingSign({ of }: { of: DutyStanding }) {
  return (
    <svg className={cx('sign', 'standing', of)} viewBox="0 0 12 12" role="img" aria-label={words.standings[of]}>
      {drawing[of]}
    </svg>
  );
}

/** Sign and word of how a duty stands; `count` in a header. */
export function Standing({ of, count }: { of: DutyStanding; count?: number }) {
  return (
    <span className={cx('standing', of, count !== undefined && 'chip')}>
      <svg className="sign" viewBox="0 0 12 12" aria-hidden="true">
        {drawing[of]}
      </svg>
      {count === undefined ? words.standings[of] : words.counts(words.standings[of], count)}
    </span>
  );
}
