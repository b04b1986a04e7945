import { ArrowRight } from 'lucide-react';
import { formatDateTime } from '../format.ts';
import { Icon } from '../icon.tsx';
import { detailWords } from './detail.messages.ts';

export interface HistoryChange {
  readonly field: string;
  /** As a person reads it; null is empty. */
  readonly from: string | null;
  readonly to: string | null;
}

/** One audit record: who changed what, when, and why. */
export interface HistoryEntry {
  readonly id: string;
  /** ISO-8601 UTC instant. */
  readonly at: string;
  readonly who: string;
  /** What was done: 移動を記録. */
  readonly action: string;
  readonly reason?: string;
  readonly changes: readonly HistoryChange[];
}

function Value({ value }: { value: string | null }) {
  return value === null || value === '' ? <span className="muted">{detailWords.empty}</span> : value;
}

/** Fields from and to. */
export function HistoryChanges({ changes }: { changes: readonly HistoryChange[] }) {
  return (
    <dl className="changes">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{change.field}</dt>
          <dd>
            <del>
              <span className="vh">{detailWords.from}</span>
              <Value value={change.from} />
            </del>
            <Icon of={ArrowRight} size={14} className="muted" />
            <ins>
              <span className="vh">{detailWords.to}</span>
              <Value value={change.to} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** 変更の記録: every change from and to, newest first, with its reason. */
export function HistoryDiff({ entries }: { entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <p className="muted no-rows">{detailWords.none}</p>;
  return (
    <ol className="history" aria-label={detailWords.history}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <div className="row">
            <b>{entry.who}</b>
            <span className="muted">{entry.action}</span>
            <span className="grow" />
            <time className="t muted" dateTime={entry.at}>
              {formatDateTime(entry.at)}
            </time>
          </div>
          {entry.changes.length > 0 && <HistoryChanges changes={entry.changes} />}
          {entry.reason && (
            <p className="muted">
              {detailWords.reason}：{entry.reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
