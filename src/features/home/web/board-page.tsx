import './home.css';
import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { AccountChangesNotice } from '#features/accounts/web/account-changes-notice.public.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { formatLongDate, formatMonthDay, formatShortDateTime, formatTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import type { BoardView } from '../contract/board.ts';
import { homeWords } from '../contract/home.messages.ts';
import { KeptRates, VolumeChart } from './board-charts.tsx';
import { AuthorityPanel, DuePanel, KnownPanel, Kpis, WeeklyReportPanel } from './board-parts.tsx';
import { DutiesPanel } from './duties-panel.tsx';
import { HandoverButtons } from './handover-button.tsx';
import { home } from './home.client.ts';
import { handoverHref } from './ticket-links.ts';
import { useHandoverNews } from './use-handover-news.ts';

const words = homeWords.board;

/** §13-5: what went wrong with the closing meetings of today and the open day before, for 県 to read. */
function Failures({ failures }: Pick<BoardView, 'failures'>) {
  return failures.map((one) => (
    <Notice key={one.id} tone="warn" title={words.failure(formatMonthDay(one.day))}>
      <p>
        <Link href={handoverHref(one.day)}>{one.note}</Link>
        {'　'}
        {words.failureText(formatShortDateTime(one.noticedAt), formatShortDateTime(one.reportedAt), one.reportedByName)}
      </p>
    </Notice>
  ));
}

function BoardHead({ board }: { board: BoardView }) {
  return (
    <header className="board-head">
      <div>
        <h1>{words.title}</h1>
        <p className="muted">{words.asOf(formatLongDate(board.today), formatTime(board.asOf))}</p>
      </div>
      <Kpis board={board} />
      <HandoverButtons
        last={board.lastHandover}
        today={board.today}
        todayState={board.todayHandover}
        isOpenToday={board.isOpenToday}
      >
        <Button icon={Printer} className="print" onPress={() => window.print()}>
          {words.print}
        </Button>
      </HandoverButtons>
    </header>
  );
}

/** 朝の確認: exceptions first, charts second. */
export function BoardPage() {
  usePageTitle(words.title);
  const {
    data: board,
    error,
    refetch,
  } = useQuery({
    ...home.query.board.queryOptions({ input: {} }),
    refetchInterval: 60_000,
  });
  useHandoverNews(refetch);
  if (error && !board) return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  const failed = error && (
    <ErrorState
      title={toCallFailed(error).message}
      asOf={board ? formatTime(board.asOf) : null}
      onRetry={() => void refetch()}
    />
  );
  if (!board)
    return (
      <main id="main" tabIndex={-1}>
        <Loading busy label={words.reading} />
      </main>
    );
  return (
    <main id="main" tabIndex={-1} className="board home-board">
      {failed}
      <BoardHead board={board} />
      <div className="board-notices">
        <AccountChangesNotice />
        <Failures failures={board.failures} />
      </div>
      <DuePanel board={board} />
      <KnownPanel known={board.known} />
      <AuthorityPanel board={board} />
      <VolumeChart board={board} />
      <KeptRates board={board} />
      {board.weekly && <WeeklyReportPanel weekly={board.weekly} />}
      {board.duties && <DutiesPanel duties={board.duties} />}
    </main>
  );
}
