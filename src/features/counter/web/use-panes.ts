import { useRef, useState } from 'react';
import type { ReadAnswer, TakesCodes } from '#features/records/web/desk-reader.public.ts';
import type { CounterLine } from '../contract/counter.ts';

export interface Pane {
  readonly line: CounterLine;
  /** The device it was opened with. */
  readonly assetId: string | null;
  /** Which opening it was: a record that is opened anew begins anew. */
  readonly nth: number;
}

/** The one in hand, and the one that stands beside it. */
const most = 2;

/**
 * The records open at the counter, the one in hand first. One that is opened over another leaves it beside as it was filled in;
 * what is read goes to the one in hand, then to the one beside it. Capped: the one that gives way waits in its list.
 */
export function usePanes() {
  const [panes, setPanes] = useState<readonly Pane[]>([]);
  const nth = useRef(0);
  const takers = useRef(new Map<number, TakesCodes>());
  const open = (line: CounterLine, assetId: string | null) => {
    nth.current += 1;
    const opened = { line, assetId, nth: nth.current };
    setPanes((before) => [opened, ...before.filter((pane) => pane.line.id !== line.id)].slice(0, most));
  };
  const close = (gone: Pane) => setPanes((before) => before.filter((pane) => pane !== gone));
  const goOn = (chosen: Pane) => setPanes((before) => [chosen, ...before.filter((pane) => pane !== chosen)]);
  /** The form of a pane says what it takes; gives the end of that. */
  const listen = (pane: Pane) => (takes: TakesCodes) => {
    takers.current.set(pane.nth, takes);
    return () => void takers.current.delete(pane.nth);
  };
  /** What the open forms make of a code: the first that takes it, else what the one in hand says against it. */
  const offer = (code: string): { pane: Pane; answer: ReadAnswer } | null => {
    const answers = panes.flatMap((pane) => {
      const answer = takers.current.get(pane.nth)?.(code);
      return answer ? [{ pane, answer }] : [];
    });
    return answers.find(({ answer }) => answer.ok) ?? answers[0] ?? null;
  };
  return { panes, open, close, goOn, listen, offer };
}
