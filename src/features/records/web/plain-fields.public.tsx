import type { ReactNode } from 'react';
import { CheckField, type Choice, SegmentedField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { MomentField } from '#ui/form/moment-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { ComboLoader } from '#ui/form/use-combo.ts';
import type { FieldBinding, Form } from '#ui/form/use-form.ts';
import { useMay } from '#ui/session/me.ts';

/** By the names of the schema: what the fields hold, and what it is given. */
export type PlainValues = Record<string, unknown>;

/** Where an own field stands: the record it is about, and the form with the other fields. */
export interface At<R> {
  readonly record: R;
  readonly form: Form<PlainValues>;
}

/** What no plain field is: its first value, how it is drawn, and what the schema is given for it. */
export interface Own<T, R> {
  readonly start: (record: R) => T;
  readonly draw: (field: FieldBinding<T>, at: At<R>) => ReactNode;
  readonly send?: (value: T) => unknown;
  /** What of it is missing still, each in words. */
  readonly left?: (value: T, at: At<R>) => readonly string[];
}

/** A field as a row of a table: what it is called, and what it is; a line where nothing else is said. */
export interface PlainField<R = unknown> {
  readonly label: string;
  readonly as?: 'line' | 'text' | 'number' | 'day' | 'moment' | 'check';
  /** Lines of a text. */
  readonly rows?: number;
  readonly help?: string;
  /** One of these, the first until another is chosen. */
  readonly choices?: readonly Choice<string>[] | ((record: R) => readonly Choice<string>[]);
  /** They stand side by side. */
  readonly strip?: true;
  /** None of them at first. */
  readonly unchosen?: true;
  /** One of many, found by typing. */
  readonly load?: ComboLoader | { readonly of: (record: R) => ComboLoader };
  /** Begins with what was sent last on this machine, under this name. */
  readonly remember?: string;
  readonly own?: Own<never, R>;
  /** Asked for although the schema takes it blank. */
  readonly required?: true;
  readonly autoFocus?: true;
  /** Shown to those alone who may do this. */
  readonly may?: string;
  /** Shown while the other fields hold this; sent blank else. */
  readonly only?: (values: PlainValues) => boolean;
}

export type Plain<R = unknown> = Readonly<Record<string, PlainField<R>>>;

/** A field of a kind of its own; what it holds is known here and nowhere else. */
export const ownField = <T, R = unknown>(label: string, own: Own<T, R>): PlainField<R> => ({
  label,
  own: own as unknown as Own<never, R>,
});

interface DrawnProps<R> extends At<R> {
  readonly name: string;
  readonly field: PlainField<R>;
}

/** One of the fields that are drawn from a list of what may be chosen. */
function chosen<R>(field: PlainField<R>, record: R, bound: FieldBinding<string>): ReactNode {
  const { choices = [], strip, unchosen } = field;
  const offered = typeof choices === 'function' ? choices(record) : choices;
  if (strip) return <SegmentedField {...bound} choices={offered} />;
  return <SelectField {...bound} empty={unchosen ? undefined : null} choices={offered} />;
}

function drawn<R>({ name, field, record, form }: DrawnProps<R>): ReactNode {
  const { label, as = 'line', rows, help, choices, load, own, required, autoFocus } = field;
  const bound = form.field(name, label);
  if (own) return own.draw(bound as unknown as FieldBinding<never>, { record, form });
  if (as === 'check') return <CheckField {...(bound as FieldBinding<boolean>)} />;
  const shown = { ...(bound as FieldBinding<string>), help, autoFocus, required: required ?? bound.required };
  if (load) {
    const found = { ...shown, ...(bound as FieldBinding<ComboOption | null>), required: shown.required };
    return <ComboField {...found} load={typeof load === 'function' ? load : load.of(record)} />;
  }
  if (choices) return chosen(field, record, shown);
  if (as === 'day') return <DateField {...shown} />;
  if (as === 'moment') return <MomentField {...shown} />;
  if (as === 'text') return <TextAreaField {...shown} rows={rows} />;
  return <TextField {...shown} inputMode={as === 'number' ? 'numeric' : undefined} />;
}

function Shown<R>(props: DrawnProps<R>) {
  const { may, only } = props.field;
  const mayDo = useMay(may ?? '');
  return (may === undefined || mayDo) && (only?.(props.form.values) ?? true) ? drawn(props) : null;
}

/** The fields of a form in the order of their table. */
export function PlainFields<R>({ plain, ...at }: At<R> & { readonly plain: Plain<R> }) {
  return Object.entries(plain).map(([name, field]) => <Shown key={name} name={name} field={field} {...at} />);
}
