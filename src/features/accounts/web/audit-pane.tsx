import { HistoryDiff } from '#ui/detail/history-diff.tsx';
import type { AuditEntry } from '../contract/account.ts';
import { actionWords, fieldWords } from '../contract/accounts.messages.ts';
import { toHistoryEntry } from './history-entry.ts';

/** One audit record beside the list: every field from and to. */
export function AuditPane({ entry }: { entry: AuditEntry | null }) {
  if (!entry) return null;
  return (
    <aside className="detail">
      <HistoryDiff entries={[toHistoryEntry(entry, { actions: actionWords, fields: fieldWords })]} />
    </aside>
  );
}
