import { Search } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Icon } from '../icon.tsx';
import { Kbd } from '../kbd.tsx';
import { listWords } from './list.messages.ts';

/** How long typing rests before the list asks, in milliseconds. */
const restMs = 250;

export interface FilterBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** The free-text box. It waits for the end of an IME composition: half a word finds nothing. */
export function FilterBox({ value, onChange, inputRef }: FilterBoxProps) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const composing = useRef(false);
  const timer = useRef(0);
  useEffect(() => {
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = (next: string, wait: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      sent.current = next.trim();
      onChange(next.trim());
    }, wait);
  };
  const type = (next: string) => {
    setText(next);
    if (!composing.current) send(next, restMs);
  };
  return (
    <label className="input filter-in">
      <Icon of={Search} size={14} />
      <span className="vh">{listWords.filterBox}</span>
      <input
        ref={inputRef}
        className="bare"
        type="search"
        enterKeyHint="search"
        maxLength={200}
        placeholder={listWords.filterHint}
        value={text}
        onChange={(event) => type(event.target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          send(event.currentTarget.value, restMs);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Enter') send(text, 0);
          if (event.key !== 'Escape') return;
          if (text) type('');
          else event.currentTarget.blur();
        }}
      />
      {text === '' && <Kbd>/</Kbd>}
    </label>
  );
}
