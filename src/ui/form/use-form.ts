import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { z } from 'zod';
import { isComposing } from '../keys/chord.ts';
import { words } from '../words.ts';
import {
  change,
  checked,
  type FieldErrors,
  type FormState,
  isDirty,
  refuse,
  restore,
  send,
  sent,
  startForm,
} from './form-state.ts';
import { fieldErrors, issueWords } from './issue-words.ts';
import { getAt, type Path, type ValueAt } from './path.ts';
import { type FormRefusal, readRefusal } from './refusal.ts';
import { isRequired } from './required.ts';

/** What a field needs from its form; spread it: `<TextField {...form.field('subject', '件名')} required />`. */
export interface FieldBinding<T> {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
  /** The contract refuses it blank. A field that is asked for in some cases only says so itself. */
  readonly required: boolean;
}

export interface FormOptions<S extends z.ZodType, V> {
  /** The contract's input schema: the browser says early what the server would refuse. */
  schema: S;
  initial: V;
  /** Turns what fields hold into what the schema takes: blank optional texts to null, texts to numbers. */
  prepare?: (values: V) => unknown;
  /** Sends it. What it throws is shown: the server's words when it answered, ours when it did not. */
  onSubmit: (input: z.output<S>) => Promise<unknown>;
  /** Takes a refusal away from the form, for a conflict that opens its own dialog: return true. */
  onRefused?: (refusal: FormRefusal, error: unknown) => boolean;
}

export interface Form<V> {
  readonly id: string;
  readonly values: V;
  readonly dirty: boolean;
  readonly sending: boolean;
  readonly errors: FieldErrors;
  readonly refusal: FormRefusal | null;
  readonly refusedTimes: number;
  /** The labels of the fields drawn so far, in order; the summary reads them. */
  readonly labels: ReadonlyMap<string, string>;
  field<P extends Path<V>>(path: P, label: string): FieldBinding<ValueAt<V, P>>;
  set<P extends Path<V>>(path: P, value: ValueAt<V, P>): void;
  /** Checks and sends. True when it was saved. */
  submit(): Promise<boolean>;
  /** Starts over from these values, as saved. */
  reset(values: V): void;
  /** Puts back unsaved values, from a draft. */
  restore(values: V): void;
  /** For the `<form>` element. */
  readonly props: {
    id: string;
    noValidate: true;
    onSubmit: (event: FormEvent) => void;
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
}

const unreached: FormRefusal = { words: `${words.form.failed}${words.form.failedNext}`, fields: {}, code: null };

/** Ctrl+Enter sends from any field; the Enter that ends an IME composition does not. */
function onFormKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter') return;
  if (isComposing(event.nativeEvent)) event.preventDefault();
  else if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    (event.currentTarget as HTMLFormElement).requestSubmit();
  }
}

function useLatest<V>(initial: V) {
  const [state, setState] = useState(() => startForm(initial));
  const latest = useRef(state);
  const update = (next: FormState<V>) => {
    latest.current = next;
    setState(next);
  };
  return { state, latest, update };
}

/** A form's values, errors and way to the server. */
export function useForm<S extends z.ZodType, V>(options: FormOptions<S, V>): Form<V> {
  const id = useId();
  const { state, latest, update } = useLatest(options.initial);
  const labels = useRef(new Map<string, string>()).current;

  const check = () => {
    const input = options.prepare ? options.prepare(latest.current.values) : latest.current.values;
    return options.schema.safeParse(input, { error: issueWords });
  };
  const submit = async () => {
    if (latest.current.sending) return false;
    const result = check();
    if (!result.success) {
      update(refuse(latest.current, fieldErrors(result.error.issues)));
      return false;
    }
    const { values } = latest.current;
    update(send(latest.current));
    try {
      await options.onSubmit(result.data);
      update(sent(latest.current, values));
      return true;
    } catch (error) {
      const refusal = readRefusal(error) ?? unreached;
      const taken = options.onRefused?.(refusal, error) ?? false;
      update(taken ? { ...latest.current, sending: false } : refuse(latest.current, refusal.fields, refusal));
      return false;
    }
  };
  const checkField = (path: string) => {
    const result = check();
    update(checked(latest.current, path, result.success ? {} : fieldErrors(result.error.issues)));
  };

  return {
    id,
    labels,
    values: state.values,
    dirty: isDirty(state),
    sending: state.sending,
    errors: state.errors,
    refusal: state.refusal,
    refusedTimes: state.refusedTimes,
    field(path, label) {
      labels.set(path, label);
      return {
        id: `${id}-${path}`,
        name: path,
        label,
        value: getAt(state.values, path) as ValueAt<V, typeof path>,
        onChange: (value) => update(change(latest.current, path, value)),
        onBlur: () => checkField(path),
        error: state.errors[path],
        required: isRequired(options.schema, path),
      };
    },
    set: (path, value) => update(change(latest.current, path, value)),
    submit,
    reset: (values) => update(startForm(values)),
    restore: (values) => update(restore(latest.current, values)),
    props: {
      id,
      noValidate: true,
      onSubmit: (event) => {
        event.preventDefault();
        void submit();
      },
      onKeyDown: onFormKey,
    },
  };
}
