import './contract.css';
import { Link } from '#ui/link.tsx';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import type { DutyStrip } from '../contract/duty-strip.ts';
import { Standing } from './standing-sign.tsx';

export const standingParts = ['kept', 'late', 'missing', 'insufficient', 'noOccasion', 'unchecked'] as const;

/** Every duty of the contract as one bar by how it stands, with the numbers below. */
export function DutyBar({ strip }: { strip: DutyStrip }) {
  const { counts, total } = strip;
  const shown = standingParts.filter((part) => counts[part] > 0);
  return (
    <>
      <div className="duty-bar" aria-hidden="true">
        {shown.map((part) => (
          <span key={part} className={part} style={{ flexGrow: counts[part] / total }} />
        ))}
      </div>
      <ul className="duty-counts">
        {shown.map((part) => (
          <li key={part}>
            <Link
              href={`/contract/duties?${new URLSearchParams({ standing: part, from: strip.from, to: strip.to })}`}
              title={words.strip.dutiesOf(words.standings[part], counts[part])}
            >
              <Standing of={part} /> <b className="t">{counts[part]}</b>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The duties that are late or left out, each with the way to its exceptions. */
export function RedDuties({ strip }: { strip: DutyStrip }) {
  if (strip.red.length === 0) return <p className="muted pad">{words.strip.none}</p>;
  return (
    <ul className="red-duties">
      {strip.red.map((one) => (
        <li key={one.duty}>
          <Link href={dutyHref(strip, one.duty)}>
            <span className="t">{one.duty}</span>　{one.words}
          </Link>
          <span className="end">{words.strip.times(one.late, one.missing)}</span>
        </li>
      ))}
    </ul>
  );
}

const clauseOf = (duty: string) => duty.split('.')[0] ?? '';

/** The clause of a duty with the days of the strip. */
export function dutyHref({ from, to }: Pick<DutyStrip, 'from' | 'to'>, duty: string): string {
  return `/contract/clauses?${new URLSearchParams({ span: 'custom', from, to, clause: clauseOf(duty), duty })}`;
}
