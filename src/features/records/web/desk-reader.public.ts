import { createContext, useContext, useEffect, useRef } from 'react';

/** What a form says to a code that was read. */
export interface ReadAnswer {
  readonly ok: boolean;
  readonly words: string;
}

export type TakesCodes = (code: string) => ReadAnswer | null;

/** The one box of the counter: an open form says what it does with what is read there; the answer ends that. */
export const DeskReader = createContext<((takes: TakesCodes) => () => void) | null>(null);

/** Hands the form what is read at the counter. Gives false where the form has to read by itself. */
export function useDeskReader(takes: TakesCodes): boolean {
  const listen = useContext(DeskReader);
  const latest = useRef(takes);
  latest.current = takes;
  useEffect(() => listen?.((code) => latest.current(code)), [listen]);
  return listen !== null;
}
