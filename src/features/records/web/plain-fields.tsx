import { CheckField, type Choice, SelectField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { fromMoment, MomentField } from '#ui/form/moment-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { FieldBinding, Form } from '#ui/form/use-form.ts';

/** A field that needs no code of its own: a line, a text, a day, a moment, a mark, one of a few. */
export interface PlainField {
  readonly label: string;
  readonly as?: 'line' | 'text' | 'day' | 'moment' | 'check';
  /** Lines of a text. */
  readonly rows?: number;
  readonly help?: string;
  /** One of these, the first until another is chosen. */
  readonly choices?: readonly Choice<string>[];
  /** Asked for although the step's schema takes it blank. */
  readonly required?: true;
}

/** By the names of the step's schema. */
export type Plain = Readonly<Record<string, PlainField>>;
export type PlainValues = Record<string, unknown>;

/** What a field holds at first. */
export const blankOf = ({ as, choices }: PlainField) => (as === 'check' ? false : (choices?.[0]?.key ?? ''));

/** What a field holds, as the step's schema takes it: a day that was left out is none, a moment is an instant. */
export const inputOf = (field: PlainField | undefined, value: unknown): unknown => {
  if (field?.as === 'day') return value || null;
  return field?.as === 'moment' ? fromMoment(String(value)) : value;
};

export function PlainFields({ plain, form }: { plain: Plain; form: Form<PlainValues> }) {
  return Object.entries(plain).map(([name, { label, as = 'line', rows, help, choices, required }]) => {
    const bound = form.field(name, label);
    const field = { ...(bound as FieldBinding<string>), help, required: required ?? bound.required };
    if (choices) return <SelectField key={name} {...field} empty={null} choices={choices} />;
    if (as === 'check') return <CheckField key={name} {...(bound as FieldBinding<boolean>)} />;
    if (as === 'day') return <DateField key={name} {...field} />;
    if (as === 'moment') return <MomentField key={name} {...field} />;
    if (as === 'text') return <TextAreaField key={name} {...field} rows={rows} />;
    return <TextField key={name} {...field} />;
  });
}
