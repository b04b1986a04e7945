import type { ComboOption } from '#ui/form/combo-state.ts';
import { fromMoment, toMoment } from '#ui/form/moment-field.tsx';
import type { Plain, PlainField, PlainValues } from './plain-fields.public.tsx';

/** A place as a record names it, for a field that is found by typing. */
export const placed = (id: string | null, name: string | null): ComboOption | null =>
  id && name ? { key: id, word: name } : null;

/** What was sent last on this machine. */
function remembered(name: string): ComboOption | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as ComboOption | null;
  } catch {
    return null;
  }
}

function remember(name: string, { key, word }: ComboOption): void {
  localStorage.setItem(name, JSON.stringify({ key, word }));
}

function blankOf<R>(field: PlainField<R>, record: R): unknown {
  const { as, choices = [], unchosen, load, own, remember: name } = field;
  if (own) return own.start(record);
  if (load) return name ? remembered(name) : null;
  if (as === 'check') return false;
  const [first] = typeof choices === 'function' ? choices(record) : choices;
  return unchosen ? '' : (first?.key ?? '');
}

const isInstant = (value: unknown) => typeof value === 'string' && value.endsWith('Z');

/** What the fields hold at first: what is known, as the record says it, else nothing. */
export function valuesOf<R>(plain: Plain<R>, known: PlainValues, record: R): PlainValues {
  const held = Object.entries(plain).map(([name, field]) => {
    const given = known[name] ?? blankOf(field, record);
    return [name, field.as === 'moment' && isInstant(given) ? toMoment(String(given)) : given];
  });
  return { ...known, ...Object.fromEntries(held) };
}

/** What a field holds, as the schema takes it: a day that was left out is none, a moment is an instant, a find is its key. */
function sentOf<R>(field: PlainField<R>, value: unknown): unknown {
  const { as, load, own, remember: name } = field;
  if (own) return own.send ? own.send(value as never) : value;
  if (load) {
    const found = value as ComboOption | null;
    if (found && name) remember(name, found);
    return found?.key ?? null;
  }
  if (as === 'number') return value === '' ? null : Number(String(value).normalize('NFKC').replaceAll(',', ''));
  if (as === 'day') return value || null;
  return as === 'moment' ? fromMoment(String(value)) : value;
}

/** What all of them hold, as the schema takes it; a field that is not shown is left blank. */
export function inputOf<R>(plain: Plain<R>, values: PlainValues, record: R): PlainValues {
  const sent = Object.entries(plain).map(([name, field]) => {
    const isShown = field.only?.(values) ?? true;
    return [name, sentOf(field, isShown ? values[name] : blankOf(field, record))];
  });
  return { ...values, ...Object.fromEntries(sent) };
}
