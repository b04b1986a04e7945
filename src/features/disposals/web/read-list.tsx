import { ownField, type PlainField } from '#features/records/web/plain-fields.public.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';

/** Lines as they were read or pasted; empty ones are none. */
const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

interface Look {
  readonly help: string;
  readonly required?: boolean;
}

/** Codes read one after the other, a line each: the reader ends each with Enter. */
const readInto = <R,>(label: string, send: (text: string) => unknown, { help, required = true }: Look) =>
  ownField<string, R>(label, {
    start: () => '',
    draw: (field) => <TextAreaField {...field} required={required} help={help} rows={6} />,
    send,
  });

/** What was read or pasted, each once. */
export const codesOf = (text: string): string[] => [
  ...new Set(linesOf(text).flatMap((line) => line.split(/[\s、,]+/))),
];

/** 管理番号 or serials, each once. */
export const codesField = <R,>(label: string, look: Look): PlainField<R> => readInto<R>(label, codesOf, look);

/** Of each line the 管理番号, the serial of the drive and its model. */
export const drivesField = <R,>(label: string, look: Look): PlainField<R> =>
  readInto<R>(
    label,
    (text) =>
      linesOf(text).map((line) => {
        const [tag = '', serial = '', ...model] = line.split(/[\s、,]+/);
        return { tag, serial, model: model.join(' ') };
      }),
    look,
  );
