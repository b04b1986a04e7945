import './counter.css';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { DeskReader, type ReadAnswer, type TakesCodes } from '#features/records/web/desk-reader.public.ts';
import { deskRecords, type OpenedProps } from '#features/records/web/desk-records.public.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { cx } from '#ui/class-names.ts';
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
import { ScanBox } from './scan-box.tsx';
import { type Pane, usePanes } from './use-panes.ts';

const pieces = new Map<string, ComponentType<OpenedProps>>();

/** The piece of a process that opens its records here, loaded once. */
function pieceOf(entity: string): ComponentType<OpenedProps> | null {
  const known = pieces.get(entity);
  if (known) return known;
  const filling = deskRecords.fillings().find((each) => each.entity === entity);
  if (!filling) return null;
  const made = lazy(async () => ({ default: await filling.load() }));
  pieces.set(entity, made);
  return made;
}

interface PaneShownProps {
  readonly pane: Pane;
  readonly isAside: boolean;
  /** Something else is shown meanwhile; what was filled in stays. */
  readonly isHidden: boolean;
  readonly listen: (takes: TakesCodes) => () => void;
  readonly onDone: () => void;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

/** A record in hand, or beside the one in hand. */
function PaneShown({ pane, isAside, isHidden, listen, onDone, onGoOn, onClose }: PaneShownProps) {
  const { line, assetId } = pane;
  const Piece = pieceOf(line.entity);
  // One function a pane: the form listens once.
  const [own] = useState(() => listen);
  return (
    <section
      hidden={isHidden}
      className={cx('counter-now', isAside && 'aside')}
      aria-label={isAside ? words.aside(line.number) : line.number}
    >
      {isAside && (
        <div className="row">
          <span className="muted grow">{words.aside(line.number)}</span>
          <Button size="sm" onPress={onGoOn}>
            {words.goOn}
          </Button>
        </div>
      )}
      <DeskReader value={own}>
        {Piece && (
          <Suspense>
            <Piece id={line.id} assetId={assetId} step={line.step?.name ?? null} onDone={onDone} />
          </Suspense>
        )}
      </DeskReader>
      <p className="row">
        <LinkButton href={line.href}>{words.page}</LinkButton>
        <Button onPress={onClose}>{words.putAway}</Button>
      </p>
    </section>
  );
}

/** What was read or chosen, and how the counter goes on from it. */
function useCounter() {
  const box = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<Scanned | null>(null);
  const [answer, setAnswer] = useState<ReadAnswer | null>(null);
  const panes = usePanes();
  const { data: queue, refetch } = useQuery(counter.query.queue.queryOptions({ input: {} }));
  const reread = useCallback(() => void refetch(), [refetch]);
  const toBox = () => setTimeout(() => box.current?.focus(), 60);
  const open = (line: CounterLine, assetId: string | null) => {
    setFound(null);
    panes.open(line, assetId);
    toBox();
  };
  const scan = async (code: string, refused: string | null) => {
    const scanned = await counter.call.scan({ code });
    const [only, ...others] = scanned.lines;
    const waits = only?.step;
    setAnswer({ ok: Boolean(waits), words: [waits ? null : refused, scanned.words].filter(Boolean).join('　') });
    if (only && others.length === 0 && (waits || panes.panes.length === 0)) open(only, scanned.thing?.id ?? null);
    else setFound(only || scanned.thing || scanned.person ? scanned : null);
  };
  const read = async (code: string) => {
    const taken = panes.offer(code);
    if (taken?.answer.ok) {
      const isAside = taken.pane !== panes.panes[0];
      const said = isAside ? words.readsOf(taken.pane.line.number, taken.answer.words) : taken.answer.words;
      setAnswer({ ok: true, words: said });
      setFound(null);
      return;
    }
    try {
      await scan(code, taken?.answer.words ?? null);
    } catch (error) {
      setAnswer({ ok: false, words: toCallFailed(error).message });
    }
  };
  /** The button that was pressed goes with it: the box has the focus again. */
  const goOn = (pane: Pane) => {
    panes.goOn(pane);
    toBox();
  };
  const close = (pane: Pane) => {
    panes.close(pane);
    toBox();
  };
  const done = (pane: Pane) => {
    panes.close(pane);
    setFound(null);
    setAnswer(null);
    reread();
    toBox();
  };
  return { ...panes, box, queue, reread, found, answer, open, goOn, close, read, done };
}

/** Calls back when a record of any process of the counter changes. */
function useNews(onChange: () => void) {
  useEffect(() => {
    const isOurs = (topic: string) => deskRecords.fillings().some(({ entity }) => concerns(topic, entity, null));
    return onLive((topics) => {
      if (topics.some(isOurs)) onChange();
    });
  }, [onChange]);
}

/** Sends the form in hand, from the box as from its fields. */
const sendInHand = () => document.querySelector<HTMLFormElement>('.counter-now:not(.aside) form')?.requestSubmit();

/**
 * 窓口: one box that holds the focus. What is read decides what opens, or ticks what is open; what fits neither is answered,
 * and what was in hand stays beside.
 */
export function CounterPage() {
  usePageTitle(words.title);
  const today = useToday();
  const { box, queue, reread, found, panes, answer, open, close, goOn, listen, read, done } = useCounter();
  const tagRead = found?.thing?.id ?? null;
  useNews(reread);
  // What was read and opens nothing stands where the one in hand stood.
  const shown = [...(found ? [null] : []), ...panes];
  return (
    <main id="main" tabIndex={-1} className="full scan-desk">
      <header className="page-head">
        <h1>{words.title}</h1>
        <ScanBox box={box} read={read} send={sendInHand} />
        <p role="status" className={answer && !answer.ok ? 'err' : 'muted'}>
          {answer?.words ?? words.help}
        </p>
      </header>
      <div className={cx('counter-body', shown.length > 1 && 'three-panes')}>
        {queue ? (
          <CounterQueue
            queue={queue}
            today={today}
            opened={panes[0]?.line.id ?? null}
            onOpen={(line) => open(line, null)}
          />
        ) : (
          <div />
        )}
        {shown.length === 0 && (
          <section className="counter-now" aria-label={words.title}>
            <p className="muted">{words.idle}</p>
          </section>
        )}
        {shown.map((pane, at) =>
          pane ? (
            <PaneShown
              key={pane.nth}
              pane={pane}
              isAside={at > 0}
              isHidden={at > 1}
              listen={listen(pane)}
              onDone={() => done(pane)}
              onGoOn={() => goOn(pane)}
              onClose={() => close(pane)}
            />
          ) : (
            found && (
              <section key="found" className="counter-now" aria-label={words.title}>
                {found.lines.length > 0 ? (
                  <Choice lines={found.lines} today={today} onOpen={(line) => open(line, tagRead)} />
                ) : (
                  <Nothing found={found} />
                )}
              </section>
            )
          ),
        )}
      </div>
    </main>
  );
}
