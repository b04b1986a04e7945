import { type ReactNode, useState } from 'react';
import { ConflictDialog, type ConflictField, type Side } from '../conflict-dialog.tsx';
import { formatTime } from '../format.ts';
import { toCallFailed } from '../rpc/client.ts';
import { words } from '../words.ts';
import type { Form } from './use-form.ts';

/** Someone saved first: who, at what time of day, and the record as they left it. */
export interface FormConflict<V> {
  readonly by: string;
  readonly at: string;
  readonly latest: V;
}

/** Hears a lost race from `onRefused` and fetches what the other one saved, as the form's values. */
export function useFormConflict<V>(load: () => Promise<V>) {
  const [conflict, setConflict] = useState<FormConflict<V> | null>(null);
  return {
    conflict,
    clear: () => setConflict(null),
    /** For `onRefused`: true when the refusal was a lost race. */
    take: (code: string | null, error: unknown): boolean => {
      if (code !== 'platform.staleVersion') return false;
      const { details } = toCallFailed(error);
      void load().then((latest) =>
        setConflict({
          latest,
          by: String(details.changedBy ?? words.conflict.someone),
          at: details.changedAt ? formatTime(String(details.changedAt)) : '',
        }),
      );
      return true;
    },
  };
}

/** A choice is the same by its key, whatever its note. */
const keyed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(keyed);
  return typeof value === 'object' && value !== null && 'key' in value ? (value as { key: string }).key : value;
};
const same = (a: unknown, b: unknown) => JSON.stringify(keyed(a)) === JSON.stringify(keyed(b));

/** The fields where the two versions differ. What only I touched starts as mine; what they touched, as theirs. */
export function conflictFields<V extends object>(
  sides: { base: V; mine: V; theirs: V },
  labels: Partial<Record<keyof V, string>>,
  show: (key: keyof V, value: V[keyof V]) => string,
): ConflictField[] {
  const { base, mine, theirs } = sides;
  return (Object.keys(labels) as (keyof V & string)[])
    .filter((key) => !same(mine[key], theirs[key]))
    .map((key) => ({
      key,
      label: labels[key] ?? key,
      mine: show(key, mine[key]),
      theirs: show(key, theirs[key]),
      first: same(base[key], theirs[key]) ? 'mine' : 'theirs',
    }));
}

export interface FormConflictDialogProps<V extends object> {
  readonly form: Form<V>;
  /** The values the form was opened on. */
  readonly base: V;
  readonly conflict: FormConflict<V>;
  readonly about: ReactNode;
  /** The fields that can differ, in order. */
  readonly labels: Partial<Record<keyof V, string>>;
  /** A value in words. */
  readonly show: (key: keyof V, value: V[keyof V]) => string;
  /** Whether the form keeps a draft on this device. */
  readonly hasDraft?: boolean;
  /** Leaves the record as the other one saved it. */
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** Both versions of a form side by side; what is chosen is put into the form and sent again. */
export function FormConflictDialog<V extends object>(props: FormConflictDialogProps<V>) {
  const { form, base, conflict, about, labels, show, hasDraft = false, onKeep, onClose } = props;
  const { by, at, latest } = conflict;
  const save = (choice: Readonly<Record<string, Side>>) => {
    const mine = (Object.keys(labels) as (keyof V & string)[]).filter((key) => choice[key] === 'mine');
    form.restore({ ...latest, ...Object.fromEntries(mine.map((key) => [key, form.values[key]])) });
    onClose();
    void form.submit();
  };
  return (
    <ConflictDialog
      open
      who={{ family: by.split(/\s/)[0] ?? by, full: by }}
      at={at}
      about={about}
      fields={conflictFields({ base, mine: form.values, theirs: latest }, labels, show)}
      hasTimeline={false}
      hasDraft={hasDraft}
      onSave={save}
      onKeep={onKeep}
      onClose={onClose}
      busy={form.sending}
    />
  );
}
