import { useQuery } from '@tanstack/react-query';
import { useAct } from '#ui/act/use-act.ts';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Session } from '../contract/account.ts';
import { meWords } from '../contract/accounts.messages.ts';
import { accounts } from './accounts.client.ts';

const words = meWords.sessions;

/** ログイン中の端末, each of which can be ended from here at once. */
export function SessionsPanel() {
  const { press } = useAct();
  const sessions = useQuery(accounts.query.listSessions.queryOptions());
  const rows = sessions.data ?? [];
  const reread = [accounts.query.listSessions.key()];
  const end = ({ id, device }: Session) =>
    press({ call: () => accounts.call.revokeSession({ id }), said: () => words.ended(device), reread });
  const endOthers = () =>
    press({
      call: () => accounts.call.revokeOtherSessions(undefined),
      said: ({ ended }) => words.endedMany(ended),
      reread,
    });
  return (
    <Panel
      title={words.title}
      end={
        rows.length > 1 && (
          <Button size="sm" onPress={() => void endOthers()}>
            {words.others}
          </Button>
        )
      }
    >
      <RelatedTable
        caption={words.caption}
        columns={columns((row) => void end(row))}
        rows={rows}
        idOf={(row) => row.id}
      />
      <p className="body muted small">{words.note}</p>
    </Panel>
  );
}

const columns = (onEnd: (row: Session) => void) => [
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
        <Button size="sm" onPress={() => onEnd(row)}>
          {words.end}
          <span className="vh">{words.endOf(row.device)}</span>
        </Button>
      ),
  },
];
