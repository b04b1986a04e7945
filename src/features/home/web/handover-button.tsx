import { NotebookPen } from 'lucide-react';
import type { ReactNode } from 'react';
import { LinkButton } from '#ui/button.tsx';
import { Tag } from '#ui/tag.tsx';
import type { HandoverState, LastHandover } from '../contract/handover.ts';
import { homeWords } from '../contract/home.messages.ts';
import { handoverHref } from './ticket-links.ts';

interface Props {
  readonly last: LastHandover | null;
  readonly today: string;
  readonly todayState: HandoverState | null;
  /** On a closed day there is no work to hand over. */
  readonly isOpenToday: boolean;
  /** More buttons behind them. */
  readonly children?: ReactNode;
}

/** 前日の申し送り, marked while someone of the regional desks has not read it, and today's. */
export function HandoverButtons({ last, today, todayState, isOpenToday, children }: Props) {
  const words = homeWords.board;
  const isUnread = last !== null && (last.mineToRead || last.unreadNames.length > 0);
  return (
    <span className="row">
      {last && (
        <LinkButton href={handoverHref(last.day)} icon={NotebookPen}>
          {words.lastHandover}
          {isUnread && <Tag>{words.unreadMark}</Tag>}
        </LinkButton>
      )}
      {isOpenToday && (
        <LinkButton href={handoverHref(today)} icon={last ? undefined : NotebookPen}>
          {words.todayHandover}
          {todayState && <Tag>{homeWords.handover.states[todayState]}</Tag>}
        </LinkButton>
      )}
      {children}
    </span>
  );
}
