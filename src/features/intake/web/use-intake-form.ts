import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '#kernel/id.ts';
import { useDraft } from '#ui/form/use-draft.tsx';
import { useMe } from '#ui/session/me.ts';
import { begun, hasContent, type Intake, newIntake } from './intake-state.ts';
import { type Outcome, type Problem, problemsOf } from './registration-of.ts';

export type SetIntake = (change: (one: Intake) => Intake) => void;

const fresh = () => newIntake(newId());
/** The moment without fractions of a second. */
export const now = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

/** The form's values, its draft on the device, and where the keyboard goes. */
export function useIntakeForm() {
  const me = useMe();
  const [intake, put] = useState(fresh);
  // Whatever is changed by hand belongs to a call: a text of an IME or a pasted one comes without a key.
  const setIntake = useCallback(
    (next: Intake | ((one: Intake) => Intake)) =>
      put((one) => begun(typeof next === 'function' ? next(one) : next, now())),
    [],
  );
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const box = useRef<HTMLInputElement>(null);
  const subject = useRef<HTMLInputElement>(null);
  const category = useRef<HTMLInputElement>(null);
  const answer = useRef<HTMLTextAreaElement>(null);
  const dirty = hasContent(intake);
  const draft = useDraft({ key: `${me.id}.ticket.new`, values: intake, dirty, onRestore: put });
  useEffect(() => box.current?.focus(), []);
  const startOver = () => {
    draft.discard();
    put(fresh());
    setProblems([]);
    box.current?.focus();
  };
  /** True when the form can go; else the keyboard stands at the first thing to put right. */
  const check = (outcome: Outcome) => {
    const found = problemsOf(intake, outcome);
    setProblems(found);
    const first = { caller: box, subject, category, answer }[found[0] ?? 'subject'];
    if (found.length > 0) first.current?.focus();
    return found.length === 0;
  };
  return { me, intake, setIntake, problems, dirty, draft, startOver, check, refs: { box, subject, category, answer } };
}
