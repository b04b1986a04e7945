import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { showFailure, toast } from '#ui/toast-store.ts';
import type { Session } from '../contract/account.ts';
import { meWords } from '../contract/accounts.messages.ts';
import { accounts } from './accounts.client.ts';

const words = meWords.sessions;

/** ログイン中の端末, each of which can be ended from here at once. */
export function SessionsPanel() {
  const client = useQueryClient();
  const sessions = useQuery(accounts.query.listSessions.queryOptions());
  const reread = () => void client.invalidateQueries({ queryKey: accounts.query.listSessions.key() });
  const rows = sessions.data ?? [];
  const deviceOf = (id: string) => rows.find((row) => row.id === id)?.device ?? '';
  const end = useMutation(
    accounts.query.revokeSession.mutationOptions({
      onSuccess: (_, { id }) => toast(words.ended(deviceOf(id))),
      onError: showFailure,
      onSettled: reread,
    }),
  );
  const endOthers = useMutation(
    accounts.query.revokeOtherSessions.mutationOptions({
      onSuccess: ({ ended }) => toast(words.endedMany(ended)),
      onError: showFailure,
      onSettled: reread,
    }),
  );
  return (
    <Panel
      title={words.title}
      end={
        rows.length > 1 && (
          <Button size="sm" onPress={() => endOthers.mutate(undefined)}>
            {words.others}
          </Button>
        )
      }
    >
      <RelatedTable
        caption={words.caption}
        columns={columns((id) => end.mutate({ id }))}
        rows={rows}
        idOf={(row) => row.id}
      />
      <p className="body muted small">{words.note}</p>
    </Panel>
  );
}

const columns = (onEnd: (id: string) => void) => [
  { title: words.device, cell: (row: Session) => row.device },
  { title: words.ip, width: 10, className: 'code', cell: (row: Session) => row.ip ?? '' },
  { title: words.signedIn, width: 10, className: 't', cell: (row: Session) => formatDateTime(row.signedInAt) },
  { title: words.seen, width: 10, className: 't', cell: (row: Session) => formatDateTime(row.lastSeenAt) },
  {
    title: words.end,
    width: 7,
    cell: (row: Session) =>
      row.current ? (
        <Tag tone="ok">{words.current}</Tag>
      ) : (
        <Button size="sm" onPress={() => onEnd(row.id)}>
          {words.end}
          <span className="vh">{words.endOf(row.device)}</span>
        </Button>
      ),
  },
];
