import './counter.css';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { LinkButton } from '#ui/button.tsx';
import { onLive } from '#ui/live/live.ts';
import { concerns } from '#ui/live/topics.ts';
import { toCallFailed } from '#ui/rpc/client.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { counterWords as words } from '../contract/counter.messages.ts';
import type { CounterLine, Scanned } from '../contract/counter.ts';
import { counter } from './counter.client.ts';
import { Choice, Nothing } from './counter-answer.tsx';
import { CounterQueue } from './counter-queue.tsx';
import { counterRecords, type OpenedProps } from './counter-slot.public.ts';
import { ScanBox } from './scan-box.tsx';

const pieces = new Map<string, ComponentType<OpenedProps>>();

/** The piece of a process that opens its records here, loaded once. */
function pieceOf(entity: string): ComponentType<OpenedProps> | null {
  const known = pieces.get(entity);
  if (known) return known;
  const filling = counterRecords.fillings().find((each) => each.entity === entity);
  if (!filling) return null;
  const made = lazy(async () => ({ default: await filling.load() }));
  pieces.set(entity, made);
  return made;
}

interface Opened {
  readonly line: CounterLine;
  readonly assetId: string | null;
  /** It was read, not chosen from today's list. */
  readonly wasRead: boolean;
  /** Which opening it was: the same record read again opens again. */
  readonly nth: number;
}

function Now({ opened: { line, assetId, wasRead }, onDone }: { opened: Opened; onDone: () => void }) {
  const Piece = pieceOf(line.entity);
  return (
    <section className="counter-now" aria-label={line.number}>
      {Piece && (
        <Suspense>
          <Piece id={line.id} assetId={assetId} step={line.step?.name ?? null} atOnce={wasRead} onDone={onDone} />
        </Suspense>
      )}
      <p>
        <LinkButton href={line.href}>{words.page}</LinkButton>
      </p>
    </section>
  );
}

/** What was read or chosen, and how the counter goes on from it. */
function useCounter() {
  const box = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<Scanned | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [answer, setAnswer] = useState<{ ok: boolean; words: string } | null>(null);
  const nth = useRef(0);
  const { data: queue, refetch } = useQuery(counter.query.queue.queryOptions({ input: {} }));
  const reread = useCallback(() => void refetch(), [refetch]);
  const open = (line: CounterLine, assetId: string | null, wasRead: boolean) => {
    nth.current += 1;
    setOpened({ line, assetId, wasRead, nth: nth.current });
  };
  const read = async (code: string) => {
    try {
      const scanned = await counter.call.scan({ code });
      const [only, ...others] = scanned.lines;
      setAnswer({ ok: only !== undefined, words: scanned.words });
      setFound(scanned);
      if (only && others.length === 0) open(only, scanned.thing?.id ?? null, scanned.thing !== null);
      else setOpened(null);
    } catch (error) {
      setAnswer({ ok: false, words: toCallFailed(error).message });
    }
  };
  const done = () => {
    setOpened(null);
    setFound(null);
    reread();
    setTimeout(() => box.current?.focus(), 60);
  };
  return { box, queue, reread, found, opened, answer, open, read, done };
}

/** Calls back when a record of any process of the counter changes. */
function useNews(onChange: () => void) {
  useEffect(() => {
    const isOurs = (topic: string) => counterRecords.fillings().some(({ entity }) => concerns(topic, entity, null));
    return onLive((topics) => {
      if (topics.some(isOurs)) onChange();
    });
  }, [onChange]);
}

/** 窓口: one box that holds the focus. What is read decides what opens; a reading that fits nothing is answered. */
export function CounterPage() {
  usePageTitle(words.title);
  const today = useToday();
  const { box, queue, reread, found, opened, answer, open, read, done } = useCounter();
  const tagRead = found?.thing?.id ?? null;
  useNews(reread);
  return (
    <main id="main" tabIndex={-1} className="full scan-desk">
      <header className="page-head">
        <h1>{words.title}</h1>
        <ScanBox box={box} read={read} />
        <p role="status" className={answer && !answer.ok ? 'err' : 'muted'}>
          {answer?.words ?? words.help}
        </p>
      </header>
      <div className="counter-body">
        {queue ? (
          <CounterQueue
            queue={queue}
            today={today}
            opened={opened?.line.id ?? null}
            onOpen={(line) => open(line, null, false)}
          />
        ) : (
          <div />
        )}
        {opened ? (
          <Now key={opened.nth} opened={opened} onDone={done} />
        ) : (
          <section className="counter-now" aria-label={words.title}>
            {found && found.lines.length > 1 ? (
              <Choice lines={found.lines} today={today} onOpen={(line) => open(line, tagRead, tagRead !== null)} />
            ) : (
              ((found && <Nothing found={found} />) ?? <p className="muted">{words.idle}</p>)
            )}
          </section>
        )}
      </div>
    </main>
  );
}
