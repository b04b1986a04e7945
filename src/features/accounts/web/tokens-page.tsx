import './me.css';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { ActionQuestion } from '#ui/form/action-question.tsx';
import { formatDate, formatDateTime, officeDay } from '#ui/format.ts';
import { Loading } from '#ui/loading.tsx';
import { Panel } from '#ui/panel.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import type { Token } from '../contract/account.ts';
import { accountsWords, tokenWords as words } from '../contract/accounts.messages.ts';
import { accounts } from './accounts.client.ts';
import { CreateTokenDialog } from './create-token-dialog.tsx';

/** 外部連携: API tokens, made and ended here. */
export function TokensPage() {
  const tokens = useQuery(accounts.query.listTokens.queryOptions());
  const [creating, setCreating] = useState(false);
  const [ending, setEnding] = useState<Token | null>(null);
  usePageTitle(words.title);
  const create = (
    <Button size="sm" icon={KeyRound} onPress={() => setCreating(true)}>
      {words.create}
    </Button>
  );
  return (
    <main id="main" tabIndex={-1} className="settings wide">
      <h1>{words.title}</h1>
      <p className="muted">{words.lead}</p>
      {tokens.error && (
        <ErrorState title={toCallFailed(tokens.error).message} asOf={null} onRetry={() => void tokens.refetch()} />
      )}
      <Loading busy={tokens.isPending}>
        <Panel title={words.caption} end={create}>
          <RelatedTable
            caption={words.caption}
            columns={columns(setEnding)}
            rows={tokens.data ?? []}
            idOf={(row) => row.id}
            empty={words.none}
          />
        </Panel>
      </Loading>
      {creating && <CreateTokenDialog onClose={() => setCreating(false)} />}
      {ending && (
        <ActionQuestion
          danger
          title={words.revokeTitle(ending.name)}
          submit={words.revoke}
          act={() => ({
            call: () => accounts.call.revokeToken({ id: ending.id }),
            said: () => words.revoked(ending.name),
            reread: [accounts.query.listTokens.key()],
          })}
          onDone={() => setEnding(null)}
          onClose={() => setEnding(null)}
        >
          <p>{words.revokeNote}</p>
        </ActionQuestion>
      )}
    </main>
  );
}

const lastDay = (token: Token) =>
  formatDate(officeDay(Temporal.Instant.from(token.expiresAt).subtract({ seconds: 1 }).toString()));

const columns = (onEnd: (token: Token) => void) => [
  { title: words.columns.name, cell: (row: Token) => row.name },
  { title: words.columns.prefix, width: 8, className: 'code', cell: (row: Token) => `${row.prefix}…` },
  { title: words.columns.scopes, cell: (row: Token) => <span className="code">{row.scopes.join(' ')}</span> },
  { title: words.columns.state, width: 6, cell: (row: Token) => accountsWords.tokenStates[row.state] },
  { title: words.columns.expiresAt, width: 7, className: 't', cell: lastDay },
  {
    title: words.columns.lastUsedAt,
    width: 10,
    className: 't',
    cell: (row: Token) => (row.lastUsedAt ? formatDateTime(row.lastUsedAt) : words.never),
  },
  {
    title: words.revoke,
    width: 8,
    cell: (row: Token) =>
      row.state === 'active' && (
        <Button size="sm" onPress={() => onEnd(row)}>
          {words.revoke}
          <span className="vh">{words.revokeOf(row.name)}</span>
        </Button>
      ),
  },
];
