import { ChevronsUpDown, X } from 'lucide-react';
import { type Ref, useRef, useState } from 'react';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import { cx } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { useLongWait } from '../loading.tsx';
import { words } from '../words.ts';
import { areCut } from './candidates.ts';
import type { ComboOption, ComboState } from './combo-state.ts';
import { Field, type FieldFrame, fieldAria } from './field.tsx';
import type { FieldOptions } from './text-field.tsx';
import { type ComboUse, useCombo } from './use-combo.ts';

interface ListProps {
  id: string;
  label: string;
  state: ComboState;
  onTake: (option: ComboOption) => void;
}

function ComboList({ id, label, state, onTake }: ListProps) {
  const waiting = useLongWait(state.loading);
  const empty = !state.loading && state.options.length === 0 && !areCut(state.found);
  return (
    <>
      <div
        className="combo-list"
        role="listbox"
        id={`${id}-list`}
        aria-label={label}
        hidden={state.options.length === 0}
      >
        {state.options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the input, which frames and takes options
          // biome-ignore lint/a11y/useFocusableInteractive: options of a combo box are framed by aria-activedescendant
          <div
            key={option.key}
            id={`${id}-option-${index}`}
            role="option"
            aria-selected={index === state.active}
            className={cx(index === state.active && 'on')}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(option)}
          >
            {option.code && <span className="code">{option.code}</span>}
            <span>{option.word}</span>
            {option.note && <span className="muted end">{option.note}</span>}
          </div>
        ))}
      </div>
      <p className="combo-note muted" role="status">
        {waiting && words.form.searching}
        {state.failed && words.palette.failed}
        {empty && !state.failed && words.form.noMatch}
        {areCut(state.found) && words.form.moreThan(state.found)}
      </p>
    </>
  );
}

export interface ComboFieldProps extends Omit<FieldFrame, 'label'>, FieldOptions, ComboUse {
  label: string;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** One of many, found by typing: people, 所属, 機器. What is not taken from the list is not kept. */
export function ComboField(props: ComboFieldProps) {
  const { id, label, value, name, onBlur, large, error } = props;
  const frame = useRef<HTMLSpanElement>(null);
  const combo = useCombo(props);
  const { state } = combo;
  const [scrolls, setScrolls] = useState(0);
  /** A pane that scrolls under its box asks to be shut; while somebody types there it is only placed anew. */
  const onShut = () => {
    if (frame.current?.contains(document.activeElement)) setScrolls((count) => count + 1);
    else combo.leave();
  };
  const onPressOutside = (element: Element) => {
    if (!frame.current?.contains(element)) combo.leave();
    return false;
  };
  return (
    <Field {...props}>
      <span className={cx('input', 'combo', large && 'lg', error && 'error')} ref={frame}>
        {value?.code && state.text === value.word && <span className="code">{value.code}</span>}
        <input
          {...fieldAria(props)}
          ref={props.inputRef}
          className="bare"
          role="combobox"
          name={name}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the caller asks for it where a dialog just opened
          autoFocus={props.autoFocus}
          aria-autocomplete="list"
          aria-expanded={state.open}
          aria-controls={`${id}-list`}
          aria-activedescendant={state.open && state.active >= 0 ? `${id}-option-${state.active}` : undefined}
          value={state.text}
          onChange={(event) => combo.onText(event.currentTarget.value)}
          onClick={() => !state.open && combo.open()}
          onKeyDown={combo.onKeyDown}
          onCompositionStart={combo.onCompositionStart}
          onCompositionEnd={(event) => combo.onCompositionEnd(event.currentTarget.value)}
          onBlur={() => {
            combo.leave();
            onBlur?.();
          }}
        />
        {value ? (
          // Emptying the box clears it by keyboard, so Tab goes on to the next field.
          <button
            type="button"
            tabIndex={-1}
            className="icon-btn"
            aria-label={`${label}：${words.form.clear}`}
            onClick={() => combo.take(null)}
          >
            <Icon of={X} size={14} />
          </button>
        ) : (
          <Icon of={ChevronsUpDown} size={14} className="muted" />
        )}
      </span>
      <AriaPopover
        className="popover combo-pop"
        triggerRef={frame}
        // Inside the page's own landmark, and inside the dialog where there is one: readers find the list where they are.
        UNSTABLE_portalContainer={frame.current?.closest('[role$=dialog], main') ?? undefined}
        isOpen={state.open}
        isNonModal
        placement="bottom start"
        offset={4}
        // Another hundredth of a pixel is a new place.
        crossOffset={(scrolls % 2) / 100}
        shouldCloseOnInteractOutside={onPressOutside}
        onOpenChange={(open) => !open && onShut()}
        style={{ minWidth: frame.current?.offsetWidth }}
        aria-label={label}
      >
        <ComboList id={id} label={label} state={state} onTake={combo.take} />
      </AriaPopover>
    </Field>
  );
}
