import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';

/** A field that needs no code of its own: a line, a text, a day. */
export interface PlainField {
  readonly label: string;
  readonly as?: 'line' | 'text' | 'day';
  /** Lines of a text. */
  readonly rows?: number;
  readonly required?: true;
}

/** By the names of the step's schema. */
export type Plain = Readonly<Record<string, PlainField>>;
export type PlainValues = Record<string, string>;

export function PlainFields({ plain, form }: { plain: Plain; form: Form<PlainValues> }) {
  return Object.entries(plain).map(([name, { label, as = 'line', rows, required = false }]) => {
    const field = form.field(name, label);
    if (as === 'day') return <DateField key={name} {...field} required={required} />;
    if (as === 'text') return <TextAreaField key={name} {...field} required={required} rows={rows} />;
    return <TextField key={name} {...field} required={required} />;
  });
}
