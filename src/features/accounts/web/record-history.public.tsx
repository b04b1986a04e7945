import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '#ui/button.tsx';
import { HistoryDiff } from '#ui/detail/history-diff.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { manageWords as words } from '../contract/accounts.messages.ts';
import { useLinkNames } from './account-links.public.ts';
import { accounts } from './accounts.client.ts';
import { type HistoryWords, toHistoryEntry } from './history-entry.ts';

export interface RecordHistoryProps extends HistoryWords {
  /** The aggregate's noun in the audit: `asset`. */
  readonly entity: string;
  readonly entityId: string;
}

/** 変更の記録 of any record, for its detail page. Show it to those who hold `accounts.readHistory`. */
export function RecordHistory(props: RecordHistoryProps) {
  const { entity, entityId } = props;
  const history = useInfiniteQuery(
    accounts.query.history.infiniteOptions({
      input: (cursor: string | null) => ({ entity, entityId, limit: 50, cursor }),
      initialPageParam: null,
      getNextPageParam: (last) => last.nextCursor,
    }),
  );
  const shown = history.data?.pages.flatMap((page) => page.rows) ?? [];
  const names = useLinkNames(
    shown.flatMap(({ changes }) =>
      Object.entries(changes).flatMap(([field, ids]) => ids.map((id) => [field, id] as const)),
    ),
  );
  if (history.error) {
    return (
      <ErrorState title={toCallFailed(history.error).message} asOf={null} onRetry={() => void history.refetch()} />
    );
  }
  if (!history.data) return <Loading busy />;
  return (
    <>
      <HistoryDiff entries={shown.map((row) => toHistoryEntry(row, props, names))} />
      {history.hasNextPage && (
        <Button size="sm" tone="quiet" onPress={() => void history.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}
