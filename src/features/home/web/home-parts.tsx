import { ClockAlert, TriangleAlert } from 'lucide-react';
import { cx } from '#ui/class-names.ts';
import { Due } from '#ui/due.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { State, StateChip } from '#ui/state-sign.tsx';
import { homeWords } from '../contract/home.messages.ts';
import type { HomeBlockView, HomeLineView } from '../contract/home.ts';
import { usePressLine } from './press-line.tsx';

const words = homeWords.home;

export const blocksOf = (blocks: readonly HomeBlockView[], kind: HomeBlockView['kind']) =>
  blocks.filter((block) => block.kind === kind);

/** Its words, as a link where there is a page. */
export function LineTitle({ line }: { line: HomeLineView }) {
  return line.href ? <Link href={line.href}>{line.title}</Link> : <b>{line.title}</b>;
}

function Age({ waited }: { waited: NonNullable<HomeLineView['waited']> }) {
  return (
    <span className={cx('age', waited.level)}>
      {waited.level !== 'ok' && <Icon of={waited.level === 'warn' ? ClockAlert : TriangleAlert} />}
      <b>{waited.waited}</b>
    </span>
  );
}

/** A line that waits, in the order of its age: how long, what, who, since when. */
export function WaitingLine({ line }: { line: HomeLineView }) {
  const { buttons, ask } = usePressLine([line.press, line.otherPress]);
  return (
    <li className={cx('wait', buttons ? 'can' : '')}>
      <div className="w-age">
        {line.waited && <Age waited={line.waited} />}
        {line.waited && line.due && <span className="muted t">{words.until(line.due.at)}</span>}
      </div>
      <div className="w-what">
        <div className="w-title">
          <LineTitle line={line} />
          {line.number && <span className="t muted">{line.number}</span>}
        </div>
        {line.note && <p className="muted">{line.note}</p>}
      </div>
      <div className="w-from">
        {line.byName && <span>{line.byName}</span>}
        {line.since && <span className="t muted">{formatShortDateTime(line.since)}</span>}
      </div>
      {buttons && <div className="w-act">{buttons}</div>}
      {ask}
    </li>
  );
}

/** A card of the portal: state and number, title, until when. */
export function HomeCard({ line }: { line: HomeLineView }) {
  const inside = (
    <>
      <span className="top">
        {line.state && <StateChip tone={line.state.tone}>{line.state.word}</StateChip>}
        {line.due ? (
          <Due level={line.due.level} at={words.by(line.due.at)} left={line.due.left} />
        ) : (
          line.number && <span className="t muted">{line.number}</span>
        )}
      </span>
      <b>{line.title}</b>
      {line.due && line.number && <span className="t muted">{line.number}</span>}
      {(line.note || line.byName) && <span className="muted">{line.note ?? line.byName}</span>}
    </>
  );
  return (
    <li>
      <Link className={cx('card', line.state?.tone === 'waiting' && 'need')} href={line.href ?? '/'}>
        {inside}
      </Link>
    </li>
  );
}

/** A thing: what it is called, its number below, its deadline or place at the end. */
export function ThingLine({ line }: { line: HomeLineView }) {
  return (
    <li>
      <span className="thing">
        <LineTitle line={line} />
        {line.number && <span className="code muted small line-below">{line.number}</span>}
      </span>
      <span className="end">
        {line.due && <Due level={line.due.level} at={line.due.at} left={line.due.left} />}
        {line.state && <State tone={line.state.tone}>{line.state.word}</State>}
        {line.note && <span className="muted">{line.note}</span>}
      </span>
    </li>
  );
}

/** How many there are beyond the lines, with the way to them. */
export function RestOf({ block }: { block: HomeBlockView }) {
  const rest = block.count - block.lines.length;
  if (rest <= 0 || block.lines.length === 0) return null;
  return (
    <p className="home-rest">
      {block.allHref ? <Link href={block.allHref}>{words.rest(rest)}</Link> : words.rest(rest)}
    </p>
  );
}
