import type { HistoryEntry } from '#ui/detail/history-diff.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import type { AuditEntry } from '../contract/account.ts';

/** How a record's history is put into words; a key without a word is shown as it is. */
export interface HistoryWords {
  /** What actions are called: `assets.transfer` → 移動を記録. */
  readonly actions: Readonly<Record<string, string>>;
  /** What fields are called: `siteId` → 拠点. */
  readonly fields: Readonly<Record<string, string>>;
  /** How a field's value reads; without it texts and numbers are shown as they are. */
  readonly valueWords?: (field: string, value: unknown, names?: ReadonlyMap<string, ComboOption>) => string | null;
}

/** An audit record as the history shows it. */
export function toHistoryEntry(
  row: AuditEntry,
  words: HistoryWords,
  names?: ReadonlyMap<string, ComboOption>,
): HistoryEntry {
  const { actions, fields, valueWords = plain } = words;
  const { reason } = row;
  return {
    id: String(row.seq),
    at: row.at,
    who: row.actorName,
    action: actions[row.action] ?? row.action,
    ...(reason ? { reason } : {}),
    changes: Object.entries(row.changes).map(([field, [from, to]]) => ({
      field: fields[field] ?? field,
      from: valueWords(field, from, names),
      to: valueWords(field, to, names),
    })),
  };
}

function plain(_field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
