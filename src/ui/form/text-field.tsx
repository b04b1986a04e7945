import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, type Ref, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from '../button.tsx';
import { cx } from '../class-names.ts';
import { words } from '../words.ts';
import { characterNote } from './character-note.ts';
import { Field, type FieldFrame, fieldAria } from './field.tsx';

export interface TextInputProps extends Omit<ComponentProps<'input'>, 'size'> {
  /** 44 px for the portal, the phone and calls. */
  large?: boolean;
  invalid?: boolean;
}

/** The bare input, for toolbars and rows that carry their own label. */
export function TextInput({ large, invalid, className, ...rest }: TextInputProps) {
  return <input {...rest} className={cx('input', large && 'lg', invalid && 'error', className)} />;
}

/** What every field of a form takes besides its value. */
export interface FieldOptions {
  name?: string;
  onBlur?: () => void;
  large?: boolean;
  className?: string;
}

export interface TextFieldProps extends FieldFrame, FieldOptions {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  inputMode?: ComponentProps<'input'>['inputMode'];
  autoComplete?: string;
  maxLength?: number;
  autoFocus?: boolean;
  /** `code` for 管理番号 and serials, `t` for figures. */
  face?: 'code' | 't';
  inputRef?: Ref<HTMLInputElement>;
}

/** The frame of a text, which says when it is not what it seems. */
function noted<P extends FieldFrame & { value: string }>(props: P): P {
  const note = characterNote(props.value);
  if (note === null) return props;
  const help = (
    <>
      {props.help}
      {props.help && <br />}
      {note}
    </>
  );
  return { ...props, help };
}

export function TextField(given: TextFieldProps) {
  const props = noted(given);
  const { value, onChange, onBlur, name, type = 'text', inputMode, autoComplete = 'off', maxLength, face } = props;
  return (
    <Field {...props}>
      <TextInput
        {...fieldAria(props)}
        ref={props.inputRef}
        name={name}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        maxLength={maxLength}
        autoFocus={props.autoFocus}
        large={props.large}
        invalid={Boolean(props.error)}
        className={face}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </Field>
  );
}

export interface TextAreaFieldProps extends FieldFrame, FieldOptions {
  value: string;
  onChange: (value: string) => void;
  /** Lines at least; it grows with its text. */
  rows?: number;
  maxLength?: number;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** Grows with its text, so nothing written is out of sight. */
export function TextAreaField(given: TextAreaFieldProps) {
  const props = noted(given);
  const { value, onChange, onBlur, name, rows = 3, maxLength, large, error } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the value
  useLayoutEffect(() => {
    const area = box.current;
    if (!area || CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [value]);
  return (
    <Field {...props}>
      <textarea
        {...fieldAria(props)}
        ref={props.inputRef ?? box}
        className={cx('input', 'grows', large && 'lg', error && 'error')}
        name={name}
        rows={rows}
        maxLength={maxLength}
        // biome-ignore lint/a11y/noAutofocus: the caller asks for it where the page is one form, or a dialog just opened
        autoFocus={props.autoFocus}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </Field>
  );
}

export interface PasswordFieldProps extends FieldFrame, FieldOptions {
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  autoFocus?: boolean;
}

/** A password with an eye: on a phone or an odd keyboard people need to see what they type. */
export function PasswordField(props: PasswordFieldProps) {
  const { value, onChange, onBlur, name, autoComplete, large, error } = props;
  const [shown, setShown] = useState(false);
  return (
    <Field {...props}>
      <span className={cx('input', large && 'lg', error && 'error')}>
        <input
          {...fieldAria(props)}
          className="bare"
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          // biome-ignore lint/a11y/noAutofocus: the caller asks for it where a dialog just opened
          autoFocus={props.autoFocus}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onBlur}
        />
        <IconButton
          of={shown ? EyeOff : Eye}
          label={shown ? words.session.hidePassword : words.session.showPassword}
          onPress={() => setShown(!shown)}
        />
      </span>
    </Field>
  );
}
