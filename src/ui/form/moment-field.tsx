import { instantAt, toCivil } from '#kernel/calendar/civil.ts';
import { words } from '../words.ts';
import { DateField } from './date-field.tsx';
import type { FieldFrame } from './field.tsx';
import { isDay } from './read-day.ts';
import { type FieldOptions, TextInput } from './text-field.tsx';

/** What the field holds of an instant: "2026-11-24 10:30" on the office's wall. */
export function toMoment(instant: string): string {
  const { date, time } = toCivil(instant);
  return `${date} ${time}`;
}

/** The instant of what the field holds; what cannot be read stays as it is, for the schema to refuse. */
export function fromMoment(moment: string): string {
  const [day = '', time = ''] = moment.split(' ');
  return isDay(day) && /^\d{2}:\d{2}$/.test(time) ? instantAt(day, time) : moment;
}

export interface MomentFieldProps extends FieldFrame, FieldOptions {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day and a time of day. */
export function MomentField(props: MomentFieldProps) {
  const { value, onChange, label } = props;
  const [day = '', time = ''] = value.split(' ');
  return (
    <div className="moment">
      <DateField {...props} className="grow" value={day} onChange={(next) => onChange(`${next} ${time}`)} />
      <TextInput
        type="time"
        className="t"
        aria-label={words.form.timeOf(label)}
        value={time}
        onBlur={props.onBlur}
        onChange={(event) => onChange(`${day} ${event.currentTarget.value}`)}
      />
    </div>
  );
}
