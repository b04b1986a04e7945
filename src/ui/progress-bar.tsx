import { formatNumber } from './format.ts';

export interface ProgressBarProps {
  /** What runs: 取込みの反映. */
  label: string;
  /** How many are done; null while it is not known. */
  value: number | null;
  max: number;
  /** Words under the bar instead of "3 / 10件": 残り約2分. */
  note?: string;
}

/** A job under way. It can be left and come back to, so it never covers the screen. */
export function ProgressBar({ label, value, max, note }: ProgressBarProps) {
  const share = value === null || max <= 0 ? 0 : Math.min(1, value / max);
  const said = value === null ? '' : `${formatNumber(value)} / ${formatNumber(max)}件`;
  return (
    <div className="progress">
      <div className="row">
        <span>{label}</span>
        <span className="grow" />
        <span className="count">{said}</span>
      </div>
      <div
        className={value === null ? 'bar unknown' : 'bar'}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value ?? undefined}
        aria-valuetext={said || undefined}
      >
        <i style={value === null ? undefined : { width: `${share * 100}%` }} />
      </div>
      {note && <span className="muted small">{note}</span>}
    </div>
  );
}
