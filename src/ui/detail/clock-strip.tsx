import type { ReactNode } from 'react';
import { Due, type DueView } from '../due.tsx';
import { State, StateChip, type StateTone } from '../state-sign.tsx';
import { detailWords } from './detail.messages.ts';

/** One clock of a record: its state, a deadline that runs, or one that was met. */
export type Clock = { readonly label: string; readonly note?: ReactNode } & (
  | { readonly kind: 'state'; readonly tone: StateTone; readonly word: string }
  | { readonly kind: 'due'; readonly due: DueView }
  | { readonly kind: 'met'; readonly at: string; readonly late?: boolean }
  | { readonly kind: 'plain'; readonly word: ReactNode }
);

function Face({ clock }: { clock: Clock }) {
  switch (clock.kind) {
    case 'state':
      return <StateChip tone={clock.tone}>{clock.word}</StateChip>;
    case 'due':
      return <Due chip {...clock.due} />;
    case 'met':
      return <State tone={clock.late ? 'closed' : 'resolved'}>{clock.at}</State>;
    case 'plain':
      return <span>{clock.word}</span>;
  }
}

/** The strip under the title: state first, then every clock of the contract that runs on this record. */
export function ClockStrip({ clocks }: { clocks: readonly Clock[] }) {
  return (
    <section className="clocks" aria-label={detailWords.clocks}>
      {clocks.map((clock) => (
        <div key={clock.label}>
          <span className="lbl">{clock.label}</span>
          <Face clock={clock} />
          {clock.note && <span className="muted small">{clock.note}</span>}
        </div>
      ))}
    </section>
  );
}
