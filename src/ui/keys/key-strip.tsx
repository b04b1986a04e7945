import type { ReactNode } from 'react';
import { Kbd } from '../kbd.tsx';
import { chordWords } from './chord.ts';

export interface KeyHint {
  /** As bound: `j`, `Ctrl+K`. Several stand side by side. */
  keys: readonly string[];
  word: string;
}

/** Keys and what they do, quiet, in one line. */
export function KeyHints({ hints }: { hints: readonly KeyHint[] }) {
  return (
    <span className="hints">
      {hints.map((hint) => (
        <span key={hint.word}>
          {hint.keys.map((key) => (
            <Kbd key={key}>{chordWords(key)}</Kbd>
          ))}{' '}
          {hint.word}
        </span>
      ))}
    </span>
  );
}

/** The strip at the foot of a page: its keys left, the state of its data right. */
export function KeyStrip({ hints, end }: { hints: readonly KeyHint[]; end?: ReactNode }) {
  return (
    <div className="statusbar">
      <KeyHints hints={hints} />
      {end && <span className="end">{end}</span>}
    </div>
  );
}
