import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { formatNumber } from '#ui/format.ts';
import { useLive } from '#ui/live/live.ts';
import { Notice } from '#ui/notice.tsx';
import { useMay } from '#ui/session/me.ts';
import { showFailure } from '#ui/toast-store.ts';
import type { ChangeNotice } from '../contract/account-change.ts';
import { changeWords } from '../contract/changes.messages.ts';
import { accounts } from './accounts.client.ts';

const words = changeWords.notice;

/** For those who watch: what waits for a second administrator, what was done since they last looked. Nothing for others. */
export function AccountChangesNotice({ flush }: { flush?: boolean }) {
  return useMay('accounts.readChanges') ? <News flush={flush} /> : null;
}

function News({ flush }: { flush: boolean | undefined }) {
  const client = useQueryClient();
  const { data, refetch } = useQuery(accounts.query.changeNotice.queryOptions());
  useLive(
    'accountChange',
    null,
    useCallback(() => void refetch(), [refetch]),
  );
  if (!data || data.waiting + data.done === 0) return null;
  const see = async () => {
    const seen = await accounts.call.seeChanges().catch(showFailure);
    if (seen) client.setQueryData(accounts.query.changeNotice.queryOptions().queryKey, seen);
  };
  const view = data.done > 0 ? 'since' : 'waiting';
  const actions = (
    <>
      <LinkButton size="sm" href={`/account-changes?view=${view}`}>
        {words.open}
      </LinkButton>
      {data.done > 0 && (
        <Button size="sm" onPress={() => void see()}>
          {words.seen}
        </Button>
      )}
    </>
  );
  return (
    <Notice tone={data.waiting > 0 ? 'warn' : 'info'} title={words.title} actions={actions} flush={flush}>
      <p>{textOf(data)}</p>
    </Notice>
  );
}

function textOf({ waiting, done }: ChangeNotice): string {
  const waits = waiting > 0 ? words.waiting(formatNumber(waiting)) : '';
  return waits + (done > 0 ? words.done(formatNumber(done)) : '');
}
