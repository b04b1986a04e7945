import { toCivil } from '#kernel/calendar/civil.ts';
import { Due } from '#ui/due.tsx';
import { formatMonthDay, formatTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { SectionHead } from '#ui/panel.tsx';
import { State } from '#ui/state-sign.tsx';
import { counterWords as words } from '../contract/counter.messages.ts';
import type { CounterLine, DeskQueue } from '../contract/counter.ts';

interface LineProps {
  readonly line: CounterLine;
  readonly today: string;
}

const listed = '、';

/** When it is due or fetched: the time of a thing of today, else the day; how late it is. */
function When({ line: { at, late }, today }: LineProps) {
  if (!at) return null;
  const { date } = toCivil(at);
  if (late > 0) return <Due level="breach" at={formatMonthDay(date)} left={words.over(late)} />;
  return <span className="t">{date === today ? formatTime(at) : formatMonthDay(date)}</span>;
}

/** A record as a list of the counter shows it: when, whose, which things, which step. */
export function LineBody({ line, today }: LineProps) {
  const { noun, title, tags, step, stateWords, tone } = line;
  return (
    <>
      <When line={line} today={today} />
      <span className="grow">
        <b>{title}</b>
        <span className="muted">
          {noun}　<span className="code">{tags.join(listed)}</span>
        </span>
      </span>
      <State tone={tone}>{step?.label ?? stateWords}</State>
    </>
  );
}

interface PileProps {
  readonly title: string;
  readonly lines: readonly CounterLine[];
  readonly done?: DeskQueue['handedOver'];
  readonly doneTitle?: (n: number) => string;
  readonly opened: string | null;
  readonly today: string;
  readonly onOpen: (line: CounterLine) => void;
}

function Pile({ title, lines, done = [], doneTitle, opened, today, onOpen }: PileProps) {
  const count = doneTitle ? words.left(lines.length, lines.length + done.length) : lines.length;
  return (
    <section aria-label={title}>
      <SectionHead title={title} count={count} flat />
      {doneTitle && done.length > 0 && (
        <details className="queue-done">
          <summary>{doneTitle(done.length)}</summary>
          <ul>
            {done.map(({ id, number, title: of, at, href }) => (
              <li key={`${id}${at}`}>
                <span className="t">{formatTime(at)}</span> <Link href={href}>{number}</Link> {of}
              </li>
            ))}
          </ul>
        </details>
      )}
      {lines.length === 0 && <p className="muted pad">{words.none}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.id} aria-current={line.id === opened ? 'true' : undefined}>
            <button type="button" className="queue-line" onClick={() => onOpen(line)}>
              <LineBody line={line} today={today} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type QueueProps = Pick<PileProps, 'opened' | 'today' | 'onOpen'> & { readonly queue: DeskQueue };

/** 今日の列: what is handed over, what comes back, what should be back; what was done is folded, tomorrow counted. */
export function CounterQueue({ queue, ...shared }: QueueProps) {
  const { queues } = words;
  const { next, more } = queue;
  return (
    <div className="counter-queue">
      <Pile
        {...shared}
        title={queues.handOvers}
        lines={queue.handOvers}
        done={queue.handedOver}
        doneTitle={words.handedOver}
      />
      <Pile {...shared} title={queues.returns} lines={queue.returns} done={queue.tookBack} doneTitle={words.tookBack} />
      <Pile {...shared} title={queues.overdue} lines={queue.overdue} />
      {more > 0 && <p className="muted pad">{words.more(more)}</p>}
      <p className="muted pad">{words.next(formatMonthDay(next.day), next.handOvers, next.returns)}</p>
    </div>
  );
}
