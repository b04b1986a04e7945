import { useEffect, useState } from 'react';
import { today } from '#kernel/calendar/civil.ts';
import { formatDate, formatLongDate } from '../format.ts';
import { words } from '../words.ts';
import { Field, type FieldFrame, fieldAria } from './field.tsx';
import { isDay, readDay } from './read-day.ts';
import { type FieldOptions, TextInput } from './text-field.tsx';

export interface DateFieldProps extends FieldFrame, FieldOptions {
  /** "YYYY-MM-DD", empty, or what was typed and can't be read: `civilDate` refuses that. */
  value: string;
  onChange: (value: string) => void;
}

const asTyped = (value: string) => (isDay(value) ? formatDate(value) : value);

/** A date written as people write it, wareki or western; below it stands the day that was understood. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, onBlur, name, large, help = words.form.dateHelp } = props;
  const [text, setText] = useState(asTyped(value));
  const read = readDay(text, today(Temporal.Now.instant().toString()));
  const understood = read.ok ? read.day : text;
  // The value may change from outside: a draft restored, a preset chosen.
  useEffect(() => setText((now) => (value === understoodAs(now) ? now : asTyped(value))), [value]);
  const unreadable = !read.ok && !isDay(value) && value !== '' ? read.words : undefined;
  const error = props.error ? (unreadable ?? props.error) : undefined;
  const frame = { ...props, help, error };
  return (
    <Field {...frame}>
      <TextInput
        {...fieldAria(frame)}
        className="t"
        name={name}
        large={large}
        invalid={Boolean(error)}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          onChange(understoodAs(next));
        }}
        onBlur={() => {
          if (understood !== value) onChange(understood);
          if (read.ok && read.day) setText(formatDate(read.day));
          onBlur?.();
        }}
      />
      <span className="read-as muted" aria-live="polite">
        {read.ok && read.day ? formatLongDate(read.day) : ''}
      </span>
    </Field>
  );
}

/** What the form keeps for a text: the day, or the text itself. */
function understoodAs(text: string): string {
  const read = readDay(text, today(Temporal.Now.instant().toString()));
  return read.ok ? read.day : text;
}
