import '#ui/detail/detail.css';
import './me.css';
import { HistoryDiff } from '#ui/detail/history-diff.tsx';
import type { AuditEntry } from '../contract/account.ts';
import { fieldWords } from '../contract/accounts.messages.ts';
import { accountValue } from './account-value.ts';
import { toHistoryEntry } from './history-entry.ts';

const words = { fields: fieldWords, valueWords: accountValue };

/** One audit record beside the list: every field from and to. */
export function AuditPane({ entry }: { entry: AuditEntry | null }) {
  if (!entry) return null;
  return (
    <div className="audit-pane">
      <HistoryDiff entries={[toHistoryEntry(entry, { ...words, actions: { [entry.action]: entry.what } })]} />
    </div>
  );
}
