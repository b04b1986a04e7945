import { recordsWords } from '../contract/records.messages.ts';
import type { At, Plain, PlainField } from './plain-fields.public.tsx';

const { left: words } = recordsWords;

const isBlank = (value: unknown) => (Array.isArray(value) ? value.length === 0 : String(value ?? '').trim() === '');

/** What to do about a field that is asked for and blank. */
const toFill = ({ label, load, choices }: PlainField<never>) =>
  load || choices ? words.choose(label) : words.fill(label);

/** What a form of plain fields lacks still: of what must be there, what is not, in the order of its fields. */
export const leftOf = <R>(plain: Plain<R>, at: At<R>): string[] =>
  Object.entries(plain).flatMap(([name, field]) => {
    const { values } = at.form;
    if (!(field.only?.(values) ?? true)) return [];
    if (field.own?.left) return field.own.left(values[name] as never, at);
    const isAsked = field.required ?? at.form.field(name, field.label).required;
    return isAsked && isBlank(values[name]) ? [toFill(field)] : [];
  });
