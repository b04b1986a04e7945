import './me.css';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '#ui/error-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { meWords as words } from '../contract/accounts.messages.ts';
import { accounts, ownKey } from './accounts.client.ts';
import { LookPanel } from './look-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';

/** 自分の設定: password, second factor, browsers, look. */
export function MePage() {
  const me = useQuery({ ...accounts.query.me.queryOptions(), queryKey: ownKey });
  usePageTitle(words.title);
  return (
    <main id="main" tabIndex={-1} className="settings">
      <h1>{words.title}</h1>
      {me.error && <ErrorState title={toCallFailed(me.error).message} asOf={null} onRetry={() => void me.refetch()} />}
      <Loading busy={me.isPending}>
        {me.data && (
          <>
            <PasswordPanel username={me.data.username} />
            <SecondFactorPanel on={me.data.secondFactor} />
            <SessionsPanel />
            <LookPanel />
          </>
        )}
      </Loading>
    </main>
  );
}
