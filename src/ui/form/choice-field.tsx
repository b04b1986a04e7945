import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { Segmented, type SegmentItem } from '../segmented.tsx';
import { words } from '../words.ts';
import { Field, type FieldFrame, fieldAria } from './field.tsx';
import type { FieldOptions } from './text-field.tsx';

export interface Choice<K extends string> {
  key: K;
  word: string;
  /** A line below the word, in radio buttons. */
  note?: ReactNode;
}

export interface SelectFieldProps<K extends string> extends FieldFrame, FieldOptions {
  value: K | '';
  onChange: (value: K | '') => void;
  choices: ReadonlyArray<Choice<K>>;
  /** The words of the empty choice; null when one of the choices must be on. */
  empty?: string | null;
}

/** The browser's own select: keyboard, type-ahead and the phone's wheel come with it. */
export function SelectField<K extends string>(props: SelectFieldProps<K>) {
  const { value, onChange, onBlur, name, choices, empty = words.form.choose, large, error } = props;
  return (
    <Field {...props}>
      <select
        {...fieldAria(props)}
        className={cx('input', 'select', large && 'lg', error && 'error')}
        name={name}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as K | '')}
        onBlur={onBlur}
      >
        {empty !== null && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {choice.word}
          </option>
        ))}
      </select>
    </Field>
  );
}

export interface RadioFieldProps<K extends string> extends FieldFrame, FieldOptions {
  value: K | null;
  onChange: (value: K) => void;
  choices: ReadonlyArray<Choice<K>>;
}

/** A few choices with room for a line of explanation each. */
export function RadioField<K extends string>(props: RadioFieldProps<K>) {
  const { id, value, onChange, onBlur, choices, error } = props;
  const aria = fieldAria(props);
  return (
    <Field {...props} group>
      <div
        className="radios"
        role="radiogroup"
        id={id}
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        aria-describedby={aria['aria-describedby']}
        aria-required={aria['aria-required']}
        aria-invalid={aria['aria-invalid']}
      >
        {choices.map((choice) => (
          <label key={choice.key} className={cx('radio', choice.key === value && 'on', error && 'error')}>
            <input
              type="radio"
              name={id}
              checked={choice.key === value}
              onChange={() => onChange(choice.key)}
              onBlur={onBlur}
            />
            <span>
              <b>{choice.word}</b>
              {choice.note && <span className="line-below">{choice.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </Field>
  );
}

export interface SegmentedFieldProps<K extends string> extends FieldFrame, FieldOptions {
  label: string;
  value: K | null;
  onChange: (value: K) => void;
  choices: ReadonlyArray<SegmentItem<K>>;
}

/** The same in one strip, for two to four short words. */
export function SegmentedField<K extends string>(props: SegmentedFieldProps<K>) {
  const { id, label, value, onChange, choices, error } = props;
  return (
    <Field {...props} group>
      <span>
        <Segmented
          id={id}
          label={label}
          items={choices}
          selected={value}
          onSelect={onChange}
          describedBy={fieldAria(props)['aria-describedby']}
          invalid={Boolean(error)}
        />
      </span>
    </Field>
  );
}

export interface CheckFieldProps extends FieldOptions {
  id: string;
  label: ReactNode;
  value: boolean;
  onChange: (value: boolean) => void;
  /** Quiet words after the label: （SKYSEA）. */
  note?: ReactNode;
  error?: string;
}

/** One yes. Its label stands to the right. */
export function CheckField({ id, label, value, onChange, onBlur, name, note, error, className }: CheckFieldProps) {
  return (
    <div className={cx('field', className)}>
      <label className="check">
        <input
          id={id}
          type="checkbox"
          name={name}
          checked={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
          onBlur={onBlur}
        />
        <span>
          {label}
          {note && <span className="muted">{note}</span>}
        </span>
      </label>
      {error && (
        <span id={`${id}-error`} className="err">
          ＊{error}
        </span>
      )}
    </div>
  );
}
