import '#ui/detail/detail.css';
import { roleWords } from '#kernel/actor.ts';
import { Button } from '#ui/button.tsx';
import { HistoryChanges } from '#ui/detail/history-diff.tsx';
import { type Fact, Facts } from '#ui/facts.tsx';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Panel } from '#ui/panel.tsx';
import { useMay } from '#ui/session/me.ts';
import { Tag } from '#ui/tag.tsx';
import type { AccountChange, ChangeAction } from '../contract/account-change.ts';
import { fieldWords } from '../contract/accounts.messages.ts';
import { changeWords as words } from '../contract/changes.messages.ts';
import { useLinkNames } from './account-links.public.ts';
import { accountValue } from './account-value.ts';

export interface ChangeCardProps {
  readonly change: AccountChange;
  readonly onAct: (action: ChangeAction) => void;
}

/** One change: what is asked for, by whom and why, how it ended, and what the reader may do. */
export function ChangeCard({ change, onAct }: ChangeCardProps) {
  const mayOpen = useMay('accounts.manage');
  const changes = Object.entries(change.changes);
  const names = useLinkNames(changes.flatMap(([field, ids]) => ids.map((id) => [field, id] as const)));
  const fields = changes.map(([field, [from, to]]) => ({
    field: fieldWords[field] ?? field,
    from: accountValue(field, from, names),
    to: accountValue(field, to, names),
  }));
  const buttons = change.actions.map((action) => (
    <Button key={action} size="sm" tone={action === 'confirm' ? 'primary' : 'plain'} onPress={() => onAct(action)}>
      {words.actions[action]}
      <span className="vh">{words.titleOf(words.kinds[change.kind], change.name)}</span>
    </Button>
  ));
  return (
    <Panel
      title={words.titleOf(words.kinds[change.kind], change.name)}
      count={<Tag>{words.states[change.state]}</Tag>}
      padded
    >
      <Facts items={factsOf(change, mayOpen)} />
      {fields.length > 0 && (
        <>
          <h3 className="muted small changes-title">{words.facts.changes}</h3>
          <HistoryChanges changes={fields} />
        </>
      )}
      {buttons.length > 0 && <div className="row change-buttons">{buttons}</div>}
    </Panel>
  );
}

function factsOf(change: AccountChange, mayOpen: boolean): Fact[] {
  const { facts } = words;
  const account = words.accountOf(change.name, change.username);
  const { accountId, decidedAt, decidedByName, decidedReason } = change;
  const link = accountId && mayOpen ? <Link href={`/accounts/${accountId}`}>{account}</Link> : account;
  const decided = decidedAt && words.byAt(decidedByName ?? '', formatDateTime(decidedAt));
  return [
    { label: facts.account, value: link },
    { label: facts.role, value: roleWords[change.role] },
    { label: facts.reason, value: change.reason },
    { label: facts.requested, value: words.byAt(change.requestedByName, formatDateTime(change.requestedAt)) },
    decided
      ? { label: facts.decided, value: decided }
      : { label: facts.expires, value: words.until(formatDate(change.expiresOn)) },
    ...(decidedReason ? [{ label: facts.decidedReason, value: decidedReason }] : []),
  ];
}
