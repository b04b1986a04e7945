import '#ui/detail/detail.css';
import './me.css';
import { HistoryDiff } from '#ui/detail/history-diff.tsx';
import type { AuditEntry } from '../contract/account.ts';
import { fieldWords } from '../contract/accounts.messages.ts';
import { accountValue } from './account-value.ts';
import { toHistoryEntry } from './history-entry.ts';

/** One audit record beside the list: every field from and to. */
export function AuditPane({ entry }: { entry: AuditEntry | null }) {
  if (!entry) return null;
  const actions = { [entry.action]: entry.what };
  const fields = { ...entry.fields, ...(entry.entity.startsWith('account') && fieldWords) };
  return (
    <div className="audit-pane">
      <HistoryDiff entries={[toHistoryEntry(entry, { actions, fields, valueWords: accountValue })]} />
    </div>
  );
}
