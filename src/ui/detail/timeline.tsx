import {
  ArrowRightLeft,
  Cog,
  CornerUpLeft,
  CornerUpRight,
  Flag,
  type LucideIcon,
  Mail,
  MapPin,
  MessageCircle,
  Paperclip,
  PencilLine,
  Phone,
  SquarePen,
  Stamp,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../button.tsx';
import { formatShortDateTime, formatTime, officeDay } from '../format.ts';
import { Icon } from '../icon.tsx';
import { ScrollRegion } from '../scroll-region.tsx';
import { Segmented } from '../segmented.tsx';
import { Tag } from '../tag.tsx';
import { detailWords } from './detail.messages.ts';
import { type EntryFilter, entriesToShow, type TimelineKind } from './timeline-order.ts';

const kinds: Record<TimelineKind, { word: string; icon: LucideIcon }> = {
  note: { word: '経過', icon: PencilLine },
  correction: { word: '訂正', icon: SquarePen },
  reply: { word: '回答', icon: CornerUpLeft },
  escalation: { word: '引継ぎ', icon: CornerUpRight },
  report: { word: '県への報告', icon: Flag },
  phone: { word: '電話', icon: Phone },
  mail: { word: 'メール', icon: Mail },
  chat: { word: 'チャット', icon: MessageCircle },
  visit: { word: '訪問', icon: MapPin },
  state: { word: '状態の変更', icon: ArrowRightLeft },
  approval: { word: '承認', icon: Stamp },
  file: { word: '添付', icon: Paperclip },
  system: { word: '自動の記録', icon: Cog },
};

/** One append-only entry. Nothing edits it; a correction is another entry that names it. */
export interface TimelineEntry {
  readonly id: string;
  readonly kind: TimelineKind;
  /** ISO-8601 UTC instant. */
  readonly at: string;
  /** Who wrote it, or what happened: 県への第1報. */
  readonly who: string;
  readonly tag?: { readonly word: string; readonly tone?: 'ok' | 'warn' | 'error' };
  /** For a correction: which words it puts right (9:48 の「2台」). */
  readonly corrects?: string;
  readonly body: ReactNode;
  /** The other side's own words. */
  readonly quote?: ReactNode;
  /** Opens a correction of it; absent where the reader may write none. */
  readonly onCorrect?: () => void;
}

function Entry({ entry, today }: { entry: TimelineEntry; today: string }) {
  const { word, icon } = kinds[entry.kind];
  const tag = entry.tag ?? (entry.kind === 'correction' ? { word: detailWords.correction } : undefined);
  const time = officeDay(entry.at) === today ? formatTime(entry.at) : formatShortDateTime(entry.at);
  return (
    <li>
      <span className="at">
        <Icon of={icon} label={word} />
      </span>
      <div className="meta">
        <b>{entry.who}</b>
        {tag && <Tag tone={tag.tone}>{tag.word}</Tag>}
        {entry.onCorrect && (
          <button
            type="button"
            className="correct"
            onClick={entry.onCorrect}
            aria-label={detailWords.correctEntry(time)}
          >
            {detailWords.correction}
          </button>
        )}
        <time className="t" dateTime={entry.at}>
          {time}
        </time>
      </div>
      {(entry.body || entry.corrects) && (
        <div className="said">
          {entry.corrects && <span className="muted">{detailWords.corrects(entry.corrects)}　</span>}
          {entry.body}
        </div>
      )}
      {entry.quote && <div className="quote">{entry.quote}</div>}
    </li>
  );
}

/** The entries alone, newest first: for a side pane. */
export function TimelineList({ entries, today }: { entries: readonly TimelineEntry[]; today: string }) {
  return <Entries entries={entriesToShow(entries, null, true)} today={today} />;
}

function Entries({ entries, today }: { entries: readonly TimelineEntry[]; today: string }) {
  return (
    <ol className="timeline pad">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} today={today} />
      ))}
    </ol>
  );
}

export interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  /** All there are, when not every entry is loaded. */
  readonly total?: number;
  /** Today's civil date, from the server: today's entries show the time alone. */
  readonly today: string;
  /** 県, 引継ぎ: which kinds each shows. すべて is always first. */
  readonly filters?: readonly EntryFilter[];
  /** Reads older entries; absent when all are here. */
  readonly onOlder?: () => void;
  /** The box to write in. */
  readonly composer?: ReactNode;
}

/** 経過: append-only, newest first, with the box to add to it at the bottom. */
export function Timeline({ entries, total, today, filters = [], onOlder, composer }: TimelineProps) {
  const [filter, setFilter] = useState('all');
  const [newestFirst, setNewestFirst] = useState(true);
  const shown = entriesToShow(entries, filters.find((f) => f.key === filter) ?? null, newestFirst);
  const items = [{ key: 'all', word: detailWords.all }, ...filters.map(({ key, word }) => ({ key, word }))];
  return (
    <aside className="col-log" aria-label={detailWords.log}>
      <div className="section-head">
        <h2>{detailWords.log}</h2>
        <span className="count">{total ?? entries.length}</span>
        <button type="button" className="order" onClick={() => setNewestFirst(!newestFirst)}>
          {newestFirst ? detailWords.newest : detailWords.oldest}
        </button>
        {filters.length > 0 && (
          <span className="end">
            <Segmented label={detailWords.logFilter} items={items} selected={filter} onSelect={setFilter} size="sm" />
          </span>
        )}
      </div>
      <ScrollRegion className="log-body" label={detailWords.log}>
        {shown.length === 0 && (
          <p className="muted pad">{entries.length === 0 ? detailWords.noLog : detailWords.noLogHere}</p>
        )}
        <Entries entries={shown} today={today} />
        {onOlder && (
          <div className="pad">
            <Button size="sm" block onPress={onOlder}>
              {detailWords.older}
            </Button>
          </div>
        )}
      </ScrollRegion>
      {composer}
    </aside>
  );
}
