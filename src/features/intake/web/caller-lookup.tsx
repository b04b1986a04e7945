import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { cx } from '#ui/class-names.ts';
import { CharacterNotes } from '#ui/form/character-notes.tsx';
import { Icon } from '#ui/icon.tsx';
import { isComposing } from '#ui/keys/chord.ts';
import { State } from '#ui/state-sign.tsx';
import type { CallerCandidate } from '../contract/caller.ts';
import { intakeWords as words } from '../contract/intake.messages.ts';
import { CallerOptions } from './caller-options.tsx';
import { useCallerLookup } from './use-caller.ts';

export interface LookupProps {
  /** The form's id: another call begins with an empty box. */
  readonly callId: string;
  readonly boxRef: RefObject<HTMLInputElement | null>;
  /** Nobody was chosen when the form was to be sent. */
  readonly problem: boolean;
  readonly onTake: (candidate: CallerCandidate) => void;
  readonly onOutside: (name: string) => void;
}

/** What is typed, whom it may mean, and which of them the keys frame. */
function useLookup({ callId, onTake, onOutside }: LookupProps) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  /** Enter was pressed before the answer came: whom it means is known only then. */
  const [taking, setTaking] = useState(false);
  const { data, answered } = useCallerLookup(open ? text : '');
  const candidates = data?.candidates ?? [];
  const take = (index: number) => {
    const candidate = candidates[index];
    setOpen(false);
    if (candidate) onTake(candidate);
    else if (text.trim() !== '') onOutside(text.trim());
  };
  const takeAnswer = useEffectEvent(() => {
    setTaking(false);
    take(active);
  });
  useEffect(() => {
    if (taking && answered) takeAnswer();
  }, [taking, answered]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next call begins with an empty box
  useEffect(() => setText(''), [callId]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || !open) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((now) => Math.min(Math.max(now + step, 0), candidates.length));
    else if (event.key === 'Enter') setTaking(true);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onText = (typed: string) => {
    setText(typed);
    setActive(0);
    setTaking(false);
    setOpen(true);
  };
  return {
    text,
    onText,
    open: open && text.trim() !== '',
    close: () => setOpen(false),
    active,
    take,
    onKeyDown,
    data,
    candidates,
  };
}

/** The one box that takes a number, a name, a 管理番号 or a 受付番号. */
export function CallerLookup(props: LookupProps) {
  const { boxRef, problem } = props;
  const { text, onText, open, close, active, take, onKeyDown, data, candidates } = useLookup(props);
  return (
    <div className="lookup-frame">
      <label className={cx('input lg lookup', problem && 'error')}>
        <Icon of={Search} />
        <span className="vh">{words.lookupLabel}</span>
        <input
          ref={boxRef}
          className="bare"
          role="combobox"
          aria-expanded={open}
          aria-controls="caller-options"
          aria-activedescendant={open && candidates.length > 0 ? `caller-option-${active}` : undefined}
          aria-describedby="lookup-notes"
          autoComplete="off"
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {problem && (
          <span className="err" role="alert">
            {words.problems.caller}
          </span>
        )}
        {!problem && data && text.trim() !== '' && (
          <span className="found muted" role="status">
            {data.isCertain ? <State tone="resolved">{data.words}</State> : data.words}
          </span>
        )}
      </label>
      <CharacterNotes id="lookup-notes" texts={[[words.lookupLabel, text]]} />
      {open && (
        <CallerOptions
          candidates={candidates}
          capped={data?.isCapped ?? false}
          active={active}
          text={text.trim()}
          onTake={take}
        />
      )}
    </div>
  );
}
