import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Own, withOwnNews } from '../live/live.ts';
import { showFailure, toast } from '../toast-store.ts';
import { words } from '../words.ts';
import { focusNext } from './focus-next.ts';

/** What was done, in a sentence: to whom, and by when; and the one way on from it. */
export interface Said {
  readonly words: string;
  /** The counter-act, where there is one. */
  readonly undo?: () => Promise<unknown>;
  /** Another way on: 開く, 印刷. Not beside an `undo`. */
  readonly way?: { readonly word: string; readonly run: () => void };
}

export interface Act<T> {
  readonly call: () => Promise<T>;
  /** Null when what is seen says it already: a dialog with the outcome, the page that opens. */
  readonly said: (answer: T) => Said | string | null;
  /** The records it changes: what is heard of them next is this page's own doing, and no news. */
  readonly own?: Own;
  /** The records it made or changed whose ids only the answer knows: no news either. */
  readonly made?: (answer: T) => Own;
  /** What was read before and is no longer true. */
  readonly reread: readonly QueryKey[];
  /** What the answer is the new truth of: written before anything is read again. */
  readonly answers?: (answer: T) => { readonly key: QueryKey; readonly data: unknown } | null;
}

/** Runs what a press asks for; undefined when it was refused, which is said. */
export type Press = ReturnType<typeof actsOn>['press'];

/** Runs what a press asks for. `act` throws what the server refused, for a form; `press` says it, for a button. The same ones at every drawing. */
export function useAct() {
  const client = useQueryClient();
  return useMemo(() => actsOn(client), [client]);
}

function actsOn(client: QueryClient) {
  const rereadAll = (keys: readonly QueryKey[]) => {
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  };

  async function act<T>({ call, said, own = [], made, reread, answers }: Act<T>): Promise<T> {
    try {
      const answer = await withOwnNews(own, made, call);
      const given = answers?.(answer);
      if (given) client.setQueryData(given.key, given.data);
      say(said(answer), own, reread);
      return answer;
    } finally {
      // A refusal too means that what is on screen was not true any more.
      rereadAll(reread);
      focusNext();
    }
  }

  function say(given: Said | string | null, own: Own, reread: readonly QueryKey[]): void {
    if (given === null) return;
    const { words: sentence, undo, way } = typeof given === 'string' ? { words: given } : given;
    const back = undo && {
      word: words.toast.undo,
      run: () => void press({ call: undo, said: () => words.toast.undone, own, reread }),
    };
    toast(sentence, { action: back ?? way });
  }

  async function press<T>(given: Act<T>): Promise<T | undefined> {
    try {
      return await act(given);
    } catch (error) {
      showFailure(error);
      return undefined;
    }
  }

  return { act, press };
}
