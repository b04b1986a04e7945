import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isComposing } from '../keys/chord.ts';
import { arrived, type ComboOption, closedCombo, comboStep, lost, opened, typed } from './combo-state.ts';

/** Milliseconds of quiet before the server is asked. */
const QUIET = 150;

/** Finds candidates on the server, which folds width, case and kana; stop when the signal says so. */
export type ComboLoader = (text: string, signal: AbortSignal) => Promise<readonly ComboOption[]>;

export interface ComboUse {
  value: ComboOption | null;
  onChange: (value: ComboOption | null) => void;
  load: ComboLoader;
  /** What is not offered again. */
  chosen?: readonly { readonly key: string }[];
}

/** The moving parts of a combo box: text, candidates, the framed one. A composition is looked up only when it ends. */
export function useCombo({ value, onChange, load, chosen }: ComboUse) {
  const [state, setState] = useState(() => closedCombo(value?.word ?? ''));
  const composing = useRef(false);
  const lookup = useRef<AbortController | null>(null);

  // The value may change from outside: a draft restored, a caller recognised.
  useEffect(() => setState(closedCombo(value?.word ?? '')), [value?.word]);
  useEffect(() => () => lookup.current?.abort(), []);

  const ask = (text: string, quiet: number) => {
    lookup.current?.abort();
    const run = new AbortController();
    lookup.current = run;
    setTimeout(async () => {
      if (run.signal.aborted) return;
      const options = await load(text, run.signal).catch(() => null);
      if (run.signal.aborted) return;
      setState((now) => (options ? arrived(now, options, chosen) : lost(now)));
    }, quiet);
  };
  const take = (option: ComboOption | null) => {
    lookup.current?.abort();
    setState(closedCombo(option?.word ?? ''));
    onChange(option);
  };
  /** Leaving without taking: what was chosen stands; an emptied box means none. */
  const leave = () => {
    lookup.current?.abort();
    if (state.text === '' && value) onChange(null);
    setState(closedCombo(state.text === '' ? '' : (value?.word ?? '')));
  };
  const onText = (text: string) => {
    setState((now) => typed(now, text));
    if (!composing.current) ask(text, QUIET);
  };
  const open = () => {
    setState(opened);
    ask(state.text === value?.word ? '' : state.text, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = comboStep(state, event.key);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    if (step.kind === 'take') take(step.option);
    else if (step.kind === 'close') leave();
    else if (state.open) setState(step.state);
    else open();
  };
  return {
    state,
    take,
    leave,
    open,
    onText,
    onKeyDown,
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (text: string) => {
      composing.current = false;
      ask(text, 0);
    },
  };
}
