import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

export type StepState = 'done' | 'now' | 'todo';

export interface Step {
  word: string;
  state: StepState;
  /** Who does it. */
  who?: ReactNode;
  /** When it was done, or by when: a line below. */
  when?: ReactNode;
}

function StepText({ step }: { step: Step }) {
  const word = step.state === 'now' || step.who !== undefined ? <b>{step.word}</b> : step.word;
  if (step.who === undefined && step.when === undefined) return <span>{word}</span>;
  return (
    <span>
      {word}
      {step.who !== undefined && <>　{step.who}</>}
      {step.when !== undefined && <span className="muted small line-below">{step.when}</span>}
    </span>
  );
}

/** 作成 → 確認 → 提出 → 受理, or the steps of an import: who and when, or by when, under each. */
export function Steps({ label, steps, className }: { label: string; steps: readonly Step[]; className?: string }) {
  return (
    <ol className={cx('steps', className)} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.word}
          className={step.state === 'todo' ? undefined : step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className="n">
            {step.state === 'done' ? <Icon of={Check} size={14} label={words.done} /> : index + 1}
          </span>
          <StepText step={step} />
        </li>
      ))}
    </ol>
  );
}
