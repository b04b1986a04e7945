import type { ReactNode } from 'react';
import type { z } from 'zod';
import { FormDialog } from '#ui/dialog.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { FormConflictDialog, useFormConflict } from '#ui/form/form-conflict.tsx';
import { type Form, useForm } from '#ui/form/use-form.ts';
import { toast } from '#ui/toast-store.ts';
import { catalogWords as words } from '../contract/catalog.messages.ts';
import type { RecordConflict } from './record-conflict.ts';
import './catalog.css';

interface RecordDialogProps<S extends z.ZodType, V extends object> {
  readonly title: string;
  readonly note?: string;
  readonly submit: string;
  readonly schema: S;
  readonly initial: V;
  readonly prepare: (values: V) => unknown;
  readonly send: (draft: z.output<S>) => Promise<unknown>;
  /** How two people who edit the same row are set side by side. */
  readonly conflict?: RecordConflict<V>;
  /** The sentence after it: what was written, of which row. */
  readonly said: (draft: z.output<S>) => string;
  readonly width?: 'narrow' | 'medium' | 'wide';
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly children: (form: Form<V>) => ReactNode;
}

/** One row of a ledger as a form over the page. What the server refuses stands at the top, what was typed stays. */
export function RecordDialog<S extends z.ZodType, V extends object>(props: RecordDialogProps<S, V>) {
  const { title, note, submit, schema, initial, prepare, send, said, width, onClose, onDone, children } = props;
  const { conflict: lost, take, clear } = useFormConflict(async () => (await props.conflict?.load()) ?? initial);
  const form = useForm<S, V>({
    schema,
    initial,
    prepare,
    onSubmit: async (draft) => {
      await send(draft);
      toast(said(draft));
      onDone();
    },
    onRefused: ({ code }, error) => props.conflict !== undefined && take(code, error),
  });
  if (props.conflict && lost) {
    const sides = { form, base: initial, conflict: lost, ...props.conflict };
    return <FormConflictDialog {...sides} onKeep={onDone} onClose={clear} />;
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={title}
      note={note}
      width={width}
      submit={submit}
      busy={form.sending && words.saving}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      {children(form)}
    </FormDialog>
  );
}

/** A blank optional text is no text. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
/** A blank number is none; what is no number is left for the contract to refuse. */
export const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));
